package org.huzhu.enrollment;

import io.quarkus.test.junit.QuarkusTest;
import org.huzhu.testkit.OpenApiSnapshot;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EnrollmentOpenApiTest {
    @Test
    void the_committed_document_is_the_present_one() {
        OpenApiSnapshot.verify("openapi/enrollment-v1.yaml");
    }

    @Test
    void every_request_and_answer_in_json_shows_an_example() {
        OpenApiSnapshot.verifyExamples();
    }
}
