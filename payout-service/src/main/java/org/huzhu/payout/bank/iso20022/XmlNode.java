package org.huzhu.payout.bank.iso20022;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element by its local name, whatever its namespace.
 *
 * @param name local name
 * @param attributes by local name
 * @param children elements below it, in order
 * @param content text directly inside it
 */
record XmlNode(String name, Map<String, String> attributes, List<XmlNode> children, StringBuilder content) {

    static XmlNode named(String name, Map<String, String> attributes) {
        return new XmlNode(name, attributes, new ArrayList<>(), new StringBuilder());
    }

    String text() {
        return content.toString().strip();
    }

    /** Returns the first element at a path of names below this one. */
    Optional<XmlNode> at(String... path) {
        Optional<XmlNode> node = Optional.of(this);
        for (String step : path) {
            node = node.flatMap(parent -> parent.all(step).stream().findFirst());
        }
        return node;
    }

    /** Returns the text at a path, unless there is none or it is blank. */
    Optional<String> textAt(String... path) {
        return at(path).map(XmlNode::text).filter(text -> !text.isEmpty());
    }

    /** Returns the elements of a name directly below this one. */
    List<XmlNode> all(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }
}
