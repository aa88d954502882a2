package org.huzhu.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BodyLimitsTest {

    private final BodyLimits limits = new BodyLimits(1_048_576, 268_435_456);

    @Test
    void rosters_documents_and_bank_files_may_be_large() {
        assertThat(limits.maxFor("PUT", "/api/v1/enrollments/1/roster")).isEqualTo(268_435_456);
        assertThat(limits.maxFor("POST", "/api/v1/claims/1/documents")).isEqualTo(268_435_456);
        assertThat(limits.maxFor("POST", "/api/v1/bank-messages")).isEqualTo(268_435_456);
    }

    @Test
    void everything_else_is_small() {
        assertThat(limits.maxFor("POST", "/api/v1/claims")).isEqualTo(1_048_576);
        assertThat(limits.maxFor("POST", "/api/v1/enrollments/1/roster")).isEqualTo(1_048_576);
        assertThat(limits.maxFor("PUT", "/api/v1/enrollments/1/roster/x")).isEqualTo(1_048_576);
    }

    @Test
    void an_upload_is_never_smaller_than_another_body() {
        assertThatThrownBy(() -> new BodyLimits(10, 9)).isInstanceOf(IllegalArgumentException.class);
    }
}
