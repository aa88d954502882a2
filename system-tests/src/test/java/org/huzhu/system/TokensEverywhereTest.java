package org.huzhu.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.huzhu.devstack.Endpoint;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Order(4)
class TokensEverywhereTest {

    @ParameterizedTest
    @CsvSource({
        "GATEWAY, /api/v1/claims",
        "ENROLLMENT, /api/v1/plans",
        "ENROLLMENT, /internal/business-time",
        "CLAIMS, /api/v1/claims",
        "CLAIMS, /internal/business-time",
        "PAYOUT, /api/v1/obligations",
        "PAYOUT, /internal/business-time"
    })
    void a_call_without_a_token_is_refused_even_behind_the_door(Endpoint endpoint, String path) {
        Client.Answer answer = Client.look(endpoint, path);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.response().headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.text("code")).isEqualTo("UNAUTHENTICATED");
    }
}
