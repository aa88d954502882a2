package org.huzhu.kernel.id;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * An id that follows from a fact of the business: the same fact has the same id, wherever and however often it is told.
 *
 * <p>A UUID of version 8 (RFC 9562) made of the first 122 free bits of a SHA-256. It is for what leaves the house and must
 * keep its name when a database is restored and its events are read again; what people create has an {@link IdSource}.
 */
public final class FactId {

    private static final long VERSION = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private FactId() {}

    /**
     * Returns the id of a fact.
     *
     * @param kind what kind of thing is named, so that two kinds never share an id
     * @param parts what makes the fact the same one, in a fixed order; compared as text
     */
    public static UUID of(String kind, Object... parts) {
        ByteArrayOutputStream canonical = new ByteArrayOutputStream();
        add(canonical, kind);
        for (Object part : parts) {
            add(canonical, part.toString());
        }
        ByteBuffer hash = ByteBuffer.wrap(sha256(canonical.toByteArray()));
        long high = (hash.getLong() & ~0xf000L) | VERSION;
        long low = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | VARIANT;
        return new UUID(high, low);
    }

    /** Each part with its length before it, so that no two lists of parts read alike. */
    private static void add(ByteArrayOutputStream canonical, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        canonical.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        canonical.writeBytes(bytes);
    }

    private static byte[] sha256(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
