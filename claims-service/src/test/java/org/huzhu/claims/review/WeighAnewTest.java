package org.huzhu.claims.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.claims.claim.ClaimFixtures.CLAIM;
import static org.huzhu.claims.review.Reviewing.CONFIRMING;
import static org.huzhu.claims.review.Reviewing.approval;
import static org.huzhu.claims.review.Reviewing.leavingOpen;

import java.util.Map;
import java.util.Set;
import org.huzhu.benefit.Stage;
import org.huzhu.claims.adjudication.Findings;
import org.huzhu.claims.adjudication.InMemoryAdjudication;
import org.huzhu.claims.adjudication.KeptDetermination;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ReviewLevel;
import org.huzhu.claims.support.TestPlans;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;

class WeighAnewTest {

    private final Reviewing reviewing = new Reviewing();
    private final WeighAnew weighAnew = reviewing.weighAnew;

    @Test
    void what_was_seen_is_weighed_with_what_the_reviewer_found() {
        // Given
        Claim claim = reviewing.beforeOffice();

        // When
        WeighAnew.Weighed weighed = weighAnew.of(claim, approval(ReviewLevel.OFFICE, CONFIRMING));

        // Then
        assertThat(weighed.seen()).isEqualTo(reviewing.determination(1));
        assertThat(weighed.findings()).isEqualTo(CONFIRMING);
        assertThat(weighed.determination().version()).isEqualTo(2);
        assertThat(weighed.determination().stage()).isEqualTo(Stage.DECISION);
        assertThat(weighed.determination().payable()).isEqualTo(Money.yuan("56312.10"));
        assertThat(reviewing.member.determinations.all(CLAIM)).hasSize(1);
        assertThat(reviewing.member.determinations.findings(claim)).isEqualTo(Findings.NONE);
    }

    @Test
    void what_is_owed_otherwise_by_now_is_stale() {
        // Given: one share fewer than when it was proposed
        Claim claim = reviewing.beforeOffice();
        reviewing.member.holds(TestPlans.SEVERE, 3);

        // When
        Refused refused = catchThrowableOfType(
                Refused.class, () -> weighAnew.of(claim, approval(ReviewLevel.OFFICE, CONFIRMING)));

        // Then
        assertThat(refused.code()).isEqualTo(ReviewRefusal.DETERMINATION_STALE);
        assertThat(refused.params()).isEqualTo(Map.of("version", "1", "payable", "56312.10"));
    }

    @Test
    void conditions_that_nobody_looked_at_are_named() {
        // Given
        Claim claim = reviewing.beforeOffice();

        // When
        Refused refused =
                catchThrowableOfType(Refused.class, () -> weighAnew.of(claim, leavingOpen(Set.of("BREAST_PRIMARY"))));

        // Then
        assertThat(refused.code()).isEqualTo(ReviewRefusal.CONDITIONS_OPEN);
        assertThat(refused.params()).isEqualTo(Map.of("conditions", "SI01_PATHOLOGY"));
    }

    @Test
    void conditions_left_open_by_name_keep_their_lines_waiting() {
        // Given
        Claim claim = reviewing.beforeOffice();

        // When
        WeighAnew.Weighed weighed = weighAnew.of(claim, leavingOpen(Set.of("BREAST_PRIMARY", "SI01_PATHOLOGY")));

        // Then
        assertThat(weighed.determination().payable()).isEqualTo(Money.yuan("1312.10"));
        assertThat(weighed.determination().hasPendingLines()).isTrue();
    }

    @Test
    void with_nothing_but_lines_that_wait_there_is_nothing_to_approve() {
        // Given
        Reviewing severe = new Reviewing(new InMemoryAdjudication().holds(TestPlans.SEVERE, 1));
        Claim claim = severe.beforeOffice();

        // When
        Refused refused = catchThrowableOfType(
                Refused.class, () -> severe.weighAnew.of(claim, leavingOpen(Set.of("SI01_PATHOLOGY"))));

        // Then
        assertThat(refused.code()).isEqualTo(ReviewRefusal.EVIDENCE_PENDING);
    }

    @Test
    void a_decision_on_new_findings_becomes_the_next_version() {
        // Given
        Claim claim = reviewing.beforeOffice();
        WeighAnew.Weighed weighed = weighAnew.of(claim, approval(ReviewLevel.OFFICE, CONFIRMING));

        // When
        KeptDetermination stored = weighAnew.store(claim, weighed);

        // Then
        assertThat(stored).isEqualTo(weighed.determination());
        assertThat(reviewing.member.determinations.all(CLAIM)).containsExactly(weighed.seen(), weighed.determination());
        assertThat(reviewing.member.determinations.findings(claim)).isEqualTo(CONFIRMING);
    }

    @Test
    void a_decision_on_the_same_input_stays_the_version_it_is() {
        // Given
        Claim claim = reviewing.beforeProvince(CONFIRMING);
        WeighAnew.Weighed weighed = weighAnew.of(claim, approval(ReviewLevel.PROVINCE, Findings.NONE));

        // When
        KeptDetermination stored = weighAnew.store(claim, weighed);

        // Then
        assertThat(stored).isEqualTo(reviewing.determination(2));
        assertThat(reviewing.member.determinations.all(CLAIM)).hasSize(2);
        assertThat(reviewing.member.determinations.findings(claim)).isEqualTo(CONFIRMING);
    }
}
