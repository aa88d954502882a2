package org.huzhu.payout.bank.iso20022;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.huzhu.payout.bank.BankFiles.MalformedBankFile;

/** Reads XML from outside: no document type, no entity but the five of XML itself, bounded depth and size. */
final class SafeXml {

    private static final int DEPTH_MAX = 40;
    private static final int ELEMENTS_MAX = 500_000;

    private SafeXml() {}

    static XmlNode read(byte[] bytes) throws MalformedBankFile {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return tree(factory.createXMLStreamReader(new ByteArrayInputStream(bytes)));
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new MalformedBankFile("not well-formed near line " + line);
        }
    }

    private static XmlNode tree(XMLStreamReader reader) throws XMLStreamException, MalformedBankFile {
        XmlNode document = XmlNode.named("", Map.of());
        Deque<XmlNode> open = new ArrayDeque<>();
        open.push(document);
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    elements++;
                    if (elements > ELEMENTS_MAX || open.size() > DEPTH_MAX) {
                        throw new MalformedBankFile("too large or too deep");
                    }
                    XmlNode node = XmlNode.named(reader.getLocalName(), attributesOf(reader));
                    open.element().children().add(node);
                    open.push(node);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    open.element().content().append(reader.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new MalformedBankFile("a document type or an entity is not accepted");
                default -> {
                    // Comments and processing instructions say nothing.
                }
            }
        }
        return document;
    }

    private static Map<String, String> attributesOf(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }
}
