package org.huzhu.kit.tx;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassingFaultTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "57P01", "57014", "XX000", "53300", "55P03", "40001", "40P01", "99999"})
    void what_the_database_may_get_over_passes(String state) {
        assertThat(PassingFault.is(new IllegalStateException(new SQLException("x", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "22001", "42501", "P0001"})
    void what_would_fail_again_does_not(String state) {
        assertThat(PassingFault.is(new IllegalStateException(new SQLException("x", state))))
                .isFalse();
    }

    @Test
    void a_statement_that_was_ended_may_come_again_unless_the_database_went_away_with_it() {
        assertThat(PassingFault.mayComeAgain(new IllegalStateException(new SQLException("x", "57014"))))
                .isTrue();
        assertThat(PassingFault.mayComeAgain(new SQLException("x", "XX000"))).isTrue();
        assertThat(PassingFault.mayComeAgain(new SQLException("x", "08006"))).isFalse();
        assertThat(PassingFault.mayComeAgain(new SQLException("x", "57P01"))).isFalse();
        assertThat(PassingFault.mayComeAgain(new SQLException("x", "23505"))).isFalse();
        IllegalStateException outer = new IllegalStateException(new SQLException("x", "57014"));
        outer.addSuppressed(new SQLException("x", "08006"));
        assertThat(PassingFault.mayComeAgain(outer)).isFalse();
    }

    @Test
    void an_exhausted_pool_passes_and_a_fault_is_found_wherever_it_hides() {
        assertThat(PassingFault.is(new SQLException("Sorry, acquisition timeout!")))
                .isTrue();
        assertThat(PassingFault.is(new SQLException("anything else"))).isFalse();
        IllegalStateException outer = new IllegalStateException("commit failed");
        outer.addSuppressed(new RuntimeException(new SQLException("x", "40001")));
        assertThat(PassingFault.is(outer)).isTrue();
        SQLException batch = new SQLException("batch", "22000");
        batch.setNextException(new SQLException("x", "08003"));
        assertThat(PassingFault.is(batch)).isTrue();
    }

    @Test
    void a_circle_of_causes_ends() {
        RuntimeException one = new RuntimeException("one");
        RuntimeException two = new RuntimeException("two", one);
        one.initCause(two);
        assertThat(PassingFault.is(one)).isFalse();
    }
}
