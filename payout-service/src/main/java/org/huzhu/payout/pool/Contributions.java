package org.huzhu.payout.pool;

import java.time.Instant;

/** The contributions that were credited. */
public interface Contributions {

    /** Keeps a contribution; false when it is kept already. */
    boolean keep(Contribution contribution, Instant at);
}
