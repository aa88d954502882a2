package org.huzhu.kernel.personal;

/** What of a personal text may be shown to somebody without the right to see it. */
public final class Masks {

    private Masks() {}

    /** Shows the first character of a name and one star: 盛红梅 becomes 盛*. */
    public static String name(String name) {
        return name.isEmpty() ? "*" : name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }

    /** Shows the first three and the last two characters of a phone number. */
    public static String phone(String phone) {
        return ends(phone, 3, 2);
    }

    /** Shows the last four characters of an account. */
    public static String account(String account) {
        return ends(account, 0, 4);
    }

    /** Shows the first three and the last two characters of a citizen ID. */
    public static String citizenId(String id) {
        return ends(id, 3, 2);
    }

    /** Shows so many characters at both ends, and nothing when that would show half of the text or more. */
    private static String ends(String text, int first, int last) {
        int hidden = text.length() - first - last;
        if (hidden <= first + last) {
            return "*".repeat(text.length());
        }
        return text.substring(0, first) + "*".repeat(hidden) + text.substring(text.length() - last);
    }
}
