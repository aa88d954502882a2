package org.huzhu.kernel.id;

import java.util.UUID;

/** A port that gives new ids, time-ordered (UUID version 7) in production. */
@FunctionalInterface
public interface IdSource {

    /** Returns an id never given before. */
    UUID next();
}
