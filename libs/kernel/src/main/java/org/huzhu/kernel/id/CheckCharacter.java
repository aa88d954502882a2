package org.huzhu.kernel.id;

/** The check character of ISO 7064 MOD 37,36 over digits and capital letters. */
public final class CheckCharacter {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int MODULUS = 36;

    private CheckCharacter() {}

    /**
     * Computes the check character.
     *
     * @param body digits and capital letters, at least one
     * @throws IllegalArgumentException when the text holds anything else
     */
    public static char of(String body) {
        if (body.isEmpty()) {
            throw new IllegalArgumentException("nothing to check");
        }
        int sum = MODULUS;
        for (int i = 0; i < body.length(); i++) {
            sum = next(sum, value(body.charAt(i)));
        }
        return ALPHABET.charAt((MODULUS + 1 - sum) % MODULUS);
    }

    /** Tells whether the last character of a text is the check character of the rest. */
    public static boolean holds(String bodyAndCheck) {
        int last = bodyAndCheck.length() - 1;
        for (int i = 0; i <= last; i++) {
            if (ALPHABET.indexOf(bodyAndCheck.charAt(i)) < 0) {
                return false;
            }
        }
        return last > 0 && of(bodyAndCheck.substring(0, last)) == bodyAndCheck.charAt(last);
    }

    private static int next(int sum, int value) {
        int shifted = (sum + value) % MODULUS;
        return (shifted == 0 ? MODULUS : shifted) * 2 % (MODULUS + 1);
    }

    private static int value(char c) {
        int value = ALPHABET.indexOf(c);
        if (value < 0) {
            throw new IllegalArgumentException("only digits and capital letters have a check character: " + c);
        }
        return value;
    }
}
