package org.huzhu.payout;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.huzhu.testkit.HuzhuTestResources;
import org.huzhu.testkit.TokenContract;

@QuarkusTest
@QuarkusTestResource(value = HuzhuTestResources.class, restrictToAnnotatedClass = false)
@QuarkusTestResource(value = BankDouble.class, restrictToAnnotatedClass = false)
class PayoutTokensTest extends TokenContract {

    PayoutTokensTest() {
        super("/api/v1/audit/payout/entries");
    }
}
