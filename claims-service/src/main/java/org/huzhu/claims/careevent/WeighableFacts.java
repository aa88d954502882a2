package org.huzhu.claims.careevent;

import java.time.LocalDate;

/** Whether facts can be weighed at all, whatever the member holds; asked before they are kept. */
@FunctionalInterface
public interface WeighableFacts {

    /**
     * Refuses facts that the arithmetic would refuse later, when nobody is there to correct them.
     *
     * @param today the civil date in Shanghai
     * @throws org.huzhu.kernel.refusal.Refused with EVENT_FACTS_WRONG and every fault found
     */
    void require(EventFacts facts, LocalDate today);
}
