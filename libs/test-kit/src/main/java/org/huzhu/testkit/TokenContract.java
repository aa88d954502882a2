package org.huzhu.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a service must keep to with tokens that do not hold, as tests to inherit. */
public abstract class TokenContract {

    private final String path;

    /** Makes the tests for a path that a GET of an auditor may read. */
    protected TokenContract(String path) {
        this.path = path;
    }

    @Test
    void whatever_comes_in_the_place_of_a_token_is_401() throws Exception {
        for (Map.Entry<String, String> bad : TestTokens.bad().entrySet()) {
            var answer =
                    given().header("Authorization", "Bearer " + bad.getValue()).get(path);
            assertThat(answer.statusCode()).as(bad.getKey()).isEqualTo(401);
            answer.then()
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", startsWith("Bearer"))
                    .body("code", equalTo("UNAUTHENTICATED"));
        }
        given().header("Authorization", "Bearer").get(path).then().statusCode(401);
        given().header("Authorization", "Basic eDp5").get(path).then().statusCode(401);
        given().auth().oauth2(TestTokens.as("auditor").token()).get(path).then().statusCode(200);
    }

    @Test
    void a_flood_of_unknown_keys_reads_the_issuers_keys_once_at_most() {
        // Given
        given().auth().oauth2(TestTokens.as("auditor").token()).get(path).then().statusCode(200);
        int before = reads();
        long startedAt = System.nanoTime();

        // When
        for (int i = 0; i < 300; i++) {
            String unknown =
                    TestTokens.as("auditor").signedUnder("unknown-" + i).token();
            given().auth().oauth2(unknown).get(path).then().statusCode(401);
        }

        // Then
        long pauses = (System.nanoTime() - startedAt) / 10_000_000_000L;
        assertThat(reads() - before).isBetween(0, (int) pauses + 1);
        given().auth().oauth2(TestTokens.as("auditor").token()).get(path).then().statusCode(200);
    }

    private static int reads() {
        return Integer.parseInt(given().get(TestAddresses.get(TestAddresses.ISSUER) + "/jwks/reads")
                .asString());
    }
}
