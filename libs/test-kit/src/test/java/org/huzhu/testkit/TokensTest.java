package org.huzhu.testkit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = HuzhuTestResources.class, restrictToAnnotatedClass = false)
class TokensTest extends TokenContract {

    TokensTest() {
        super("/api/v1/audit/claims/entries");
    }
}
