package org.huzhu.payout.bank.iso20022;

import java.util.Optional;
import org.huzhu.payout.bank.BankFiles.MalformedBankFile;

/** What reading both kinds of message shares. */
final class Files {

    private static final int TEXT_MAX = 140;

    private Files() {}

    /** Returns the text at a path, which must be there and not be absurdly long. */
    static String required(XmlNode node, String... path) throws MalformedBankFile {
        return optional(node, path).orElseThrow(() -> new MalformedBankFile(String.join("/", path) + " is missing"));
    }

    /** Returns the text at a path if it is there; it must not be absurdly long. */
    static Optional<String> optional(XmlNode node, String... path) throws MalformedBankFile {
        Optional<String> text = node.textAt(path);
        if (text.isPresent() && text.get().length() > TEXT_MAX) {
            throw new MalformedBankFile(String.join("/", path) + " is too long");
        }
        return text;
    }
}
