package org.huzhu.payout.bank.http;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The body of an answer up to a bound; what is above it is read and dropped, so that memory stays flat. */
final class BoundedBody {

    private static final int HEAD = 512;

    private final long bytesMax;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean over;

    BoundedBody(long bytesMax) {
        this.bytesMax = bytesMax;
    }

    HttpResponse.BodyHandler<Void> handler() {
        return BodyHandlers.ofByteArrayConsumer(this::take);
    }

    private synchronized void take(Optional<byte[]> part) {
        part.ifPresent(bytes -> {
            over = over || kept.size() + bytes.length > bytesMax;
            if (!over || kept.size() < HEAD) {
                kept.writeBytes(over ? Arrays.copyOf(bytes, Math.min(bytes.length, HEAD)) : bytes);
            }
        });
    }

    /** Tells whether the answer is larger than the bound. */
    synchronized boolean isOver() {
        return over;
    }

    synchronized byte[] bytes() {
        return kept.toByteArray();
    }

    /** Returns how the answer begins. */
    synchronized String head() {
        byte[] bytes = kept.toByteArray();
        return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_8);
    }
}
