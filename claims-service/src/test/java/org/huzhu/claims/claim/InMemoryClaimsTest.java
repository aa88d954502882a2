package org.huzhu.claims.claim;

import java.util.function.Supplier;
import org.huzhu.claims.careevent.CareEvent;

class InMemoryClaimsTest extends ClaimsContract {

    private final InMemoryClaims claims = new InMemoryClaims();

    @Override
    protected Claims claims() {
        return claims;
    }

    @Override
    protected void know(CareEvent event) {
        // In memory a claim may be about anything.
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }
}
