package org.huzhu.payout.bank.iso20022;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.huzhu.kernel.time.Shanghai;
import org.huzhu.payout.bank.BankFiles.MalformedBankFile;
import org.huzhu.payout.bank.CancellationFiles;
import org.huzhu.payout.bank.PaymentInstruction.Debtor;

/** Cancellation by ISO 20022: camt.056.001.08 out, camt.029 in. */
public final class CancellationXml implements CancellationFiles {

    static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.056.001.08";

    private final Debtor debtor;

    /** Asks in the name of one debtor. */
    public CancellationXml(Debtor debtor) {
        this.debtor = debtor;
    }

    @Override
    public byte[] write(CancellationRequest request) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(2048);
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("Document");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeStartElement("FIToFIPmtCxlReq");
            assignment(xml, request);
            underlying(xml, request);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing to memory failed", e);
        }
        return out.toByteArray();
    }

    @Override
    public Optional<CancellationStatus> read(byte[] file, String endToEndId) throws MalformedBankFile {
        XmlNode answer = SafeXml.read(file)
                .at("Document", "RsltnOfInvstgtn")
                .orElseThrow(() -> new MalformedBankFile("no answer to a cancellation request"));
        for (XmlNode details : answer.all("CxlDtls")) {
            for (XmlNode payment : details.all("TxInfAndSts")) {
                if (payment.textAt("OrgnlEndToEndId").filter(endToEndId::equals).isPresent()) {
                    return Optional.of(status(payment.textAt("TxCxlSts")
                            .or(() -> answer.textAt("Sts", "Conf"))
                            .orElse("")));
                }
            }
        }
        return Optional.empty();
    }

    private static CancellationStatus status(String code) {
        return switch (code) {
            case "ACCR", "CNCL" -> CancellationStatus.ACCEPTED;
            case "RJCR" -> CancellationStatus.REJECTED;
            default -> CancellationStatus.PENDING;
        };
    }

    private void assignment(XMLStreamWriter xml, CancellationRequest request) throws XMLStreamException {
        open(xml, "Assgnmt");
        leaf(xml, "Id", request.endToEndId());
        open(xml, "Assgnr", "Pty");
        leaf(xml, "Nm", debtor.name());
        close(xml, 2);
        open(xml, "Assgne", "Agt", "FinInstnId", "ClrSysMmbId", "ClrSysId");
        leaf(xml, "Cd", "CNAPS");
        close(xml, 1);
        leaf(xml, "MmbId", debtor.bankLineNumber());
        close(xml, 4);
        leaf(
                xml,
                "CreDtTm",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        request.askedAt().truncatedTo(ChronoUnit.SECONDS).atZone(Shanghai.ZONE)));
        close(xml, 1);
    }

    private static void underlying(XMLStreamWriter xml, CancellationRequest request) throws XMLStreamException {
        open(xml, "Undrlyg", "TxInf");
        leaf(xml, "CxlId", request.endToEndId());
        open(xml, "OrgnlGrpInf");
        leaf(xml, "OrgnlMsgId", request.messageId());
        leaf(xml, "OrgnlMsgNmId", "pain.001.001.09");
        close(xml, 1);
        leaf(xml, "OrgnlEndToEndId", request.endToEndId());
        xml.writeStartElement("OrgnlIntrBkSttlmAmt");
        xml.writeAttribute("Ccy", "CNY");
        xml.writeCharacters(request.amount().toYuanString());
        close(xml, 1);
        open(xml, "CxlRsnInf", "Rsn");
        leaf(xml, "Cd", "CUST");
        close(xml, 4);
    }

    private static void open(XMLStreamWriter xml, String... names) throws XMLStreamException {
        for (String name : names) {
            xml.writeStartElement(name);
        }
    }

    private static void close(XMLStreamWriter xml, int count) throws XMLStreamException {
        for (int i = 0; i < count; i++) {
            xml.writeEndElement();
        }
    }

    private static void leaf(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }
}
