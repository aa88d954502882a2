package org.huzhu.claims;

import io.quarkus.test.junit.QuarkusTest;
import org.huzhu.claims.support.ClaimsQuarkusTest;
import org.huzhu.testkit.OpenApiSnapshot;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClaimsOpenApiTest extends ClaimsQuarkusTest {

    @Test
    void the_committed_api_is_the_served_one() {
        OpenApiSnapshot.verify("openapi/claims-v1.yaml");
    }

    @Test
    void every_request_and_answer_in_json_shows_an_example() {
        OpenApiSnapshot.verifyExamples();
    }
}
