package org.huzhu.enrollment.roster.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.huzhu.enrollment.roster.RosterRefusal;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;

class UploadsTest {
    @Test
    void one_more_than_may_be_opened_at_once_is_asked_to_come_again() {
        Uploads uploads = new Uploads(2);

        assertThatThrownBy(() -> uploads.one(() -> uploads.one(() -> uploads.one(() -> "third"))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(RosterRefusal.ROSTER_IMPORTS_BUSY));
        assertThat(uploads.one(() -> uploads.one(() -> "second"))).isEqualTo("second");
    }
}
