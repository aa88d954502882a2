package org.huzhu.terms.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * SHA-256 of canonical JSON, as 64 lower-case hex digits.
 *
 * @param hex the digits
 */
public record Digest(String hex) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    /** Checks the shape. */
    public Digest {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("a digest is 64 lower-case hex digits");
        }
    }

    /** Digests bytes that are canonical already. */
    public static Digest ofBytes(byte[] canonical) {
        try {
            return new Digest(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(canonical)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Brings JSON into canonical form and digests it. */
    public static Digest ofJson(String json) {
        return ofBytes(CanonicalJson.bytes(json));
    }

    /** Brings JSON into canonical form and digests it. */
    public static Digest ofJson(JsonNode json) {
        return ofBytes(CanonicalJson.bytes(json));
    }

    @Override
    public String toString() {
        return hex;
    }
}
