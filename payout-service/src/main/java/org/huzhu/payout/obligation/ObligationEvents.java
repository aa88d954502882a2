package org.huzhu.payout.obligation;

import java.util.Optional;

/** What obligations tell others. */
public interface ObligationEvents {

    /** An obligation changed its state. */
    void progressed(Obligation obligation, Optional<String> reasonCode);
}
