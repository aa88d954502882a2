package org.huzhu.kit.time;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.UUID;
import org.huzhu.kernel.id.IdSource;

/** Gives UUIDs of version 7 (RFC 9562): milliseconds first, 74 random bits after. */
@Singleton
@DefaultBean
class UuidV7Source implements IdSource {

    private final SecureRandom random = new SecureRandom();

    @Override
    public UUID next() {
        long high = (System.currentTimeMillis() << 16) | 0x7000L | (random.nextInt() & 0x0fffL);
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
