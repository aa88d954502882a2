package org.huzhu.kernel.personal;

/** Reading single ASCII digits. */
final class Digits {

    private Digits() {}

    static int valueAt(String text, int index) {
        int value = text.charAt(index) - '0';
        if (value < 0 || value > 9) {
            throw new IllegalArgumentException("not a digit at position " + (index + 1));
        }
        return value;
    }

    /** Tells whether a text is digits only, its length between two bounds, both in. */
    static boolean only(String text, int lengthMin, int lengthMax) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() >= lengthMin && text.length() <= lengthMax;
    }
}
