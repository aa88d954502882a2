package org.huzhu.claims;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.huzhu.claims.support.OutsideDouble;
import org.huzhu.testkit.HuzhuTestResources;
import org.huzhu.testkit.TokenContract;

@QuarkusTest
@QuarkusTestResource(value = HuzhuTestResources.class, restrictToAnnotatedClass = false)
@QuarkusTestResource(value = OutsideDouble.class, restrictToAnnotatedClass = false)
class ClaimsTokensTest extends TokenContract {

    ClaimsTokensTest() {
        super("/api/v1/audit/claims/entries");
    }
}
