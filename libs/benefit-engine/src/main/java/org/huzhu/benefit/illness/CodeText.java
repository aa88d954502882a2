package org.huzhu.benefit.illness;

/** Writes medical codes in one form, so that prefixes of any extension compare. */
public final class CodeText {

    private CodeText() {}

    /** Keeps ASCII letters and digits, in upper case: {@code "c52.x00"} gives {@code "C52X00"}. */
    public static String normalised(String code) {
        StringBuilder kept = new StringBuilder(code.length());
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c >= 'a' && c <= 'z') {
                kept.append((char) (c - 'a' + 'A'));
            } else if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
