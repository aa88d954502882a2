package org.huzhu.enrollment;

import io.quarkus.test.junit.QuarkusTest;
import org.huzhu.testkit.TokenContract;

@QuarkusTest
class EnrollmentTokensTest extends TokenContract {

    EnrollmentTokensTest() {
        super("/api/v1/audit/enrollment/entries");
    }
}
