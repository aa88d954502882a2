package org.huzhu.claims;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.huzhu.claims.careevent.CareEvent;
import org.huzhu.claims.careevent.CareEvents;
import org.huzhu.claims.claim.Claims;
import org.huzhu.claims.claim.ClaimsContract;
import org.huzhu.claims.support.OutsideDouble;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.testkit.HuzhuTestResources;

/** The table keeps the same contract as the claims in memory. */
@QuarkusTest
@QuarkusTestResource(value = HuzhuTestResources.class, restrictToAnnotatedClass = false)
@QuarkusTestResource(value = OutsideDouble.class, restrictToAnnotatedClass = false)
class StoredClaimsTest extends ClaimsContract {

    @Inject
    Claims claims;

    @Inject
    CareEvents careEvents;

    @Inject
    Transactions transactions;

    @Override
    protected Claims claims() {
        return claims;
    }

    @Override
    protected void know(CareEvent event) {
        careEvents.add(event);
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return transactions.inScope(AccessScope.all(), work);
    }
}
