package org.huzhu.payout.rail.iso20022;

import org.huzhu.payout.rail.BankFiles.MalformedBankFile;

/** What reading both kinds of message shares. */
final class Files {

    private static final int TEXT_MAX = 140;

    private Files() {}

    /** Returns the text at a path, which must be there and not be absurdly long. */
    static String required(XmlNode node, String... path) throws MalformedBankFile {
        String text =
                node.textAt(path).orElseThrow(() -> new MalformedBankFile(String.join("/", path) + " is missing"));
        if (text.length() > TEXT_MAX) {
            throw new MalformedBankFile(String.join("/", path) + " is too long");
        }
        return text;
    }
}
