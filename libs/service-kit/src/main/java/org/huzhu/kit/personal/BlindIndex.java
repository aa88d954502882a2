package org.huzhu.kit.personal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;

/** Finds encrypted values: a keyed hash of the normalised text, bound to its field. */
@Singleton
public class BlindIndex {

    private static final int BYTES = 16;

    private final KeyRing keys;

    @Inject
    public BlindIndex(KeyRing keys) {
        this.keys = keys;
    }

    /**
     * Returns the index of a value: the first 128 bits of an HMAC-SHA-256, as 32 hex digits.
     *
     * @param field stable name of the field; equal values of two fields have different indexes
     * @param normalised the text in the one form in which it is looked for
     */
    public String of(String field, String normalised) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.indexKey());
            byte[] hash = mac.doFinal((field + '\n' + normalised).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
