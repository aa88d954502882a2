package org.huzhu.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.huzhu.kernel.refusal.IllegalTransition;
import org.junit.jupiter.api.Test;

class ClaimLifeCycleTest {

    private static final Map<String, String> TABLE = Map.ofEntries(
            Map.entry("DRAFT ADD_DOCUMENT", "DRAFT"),
            Map.entry("DRAFT SUBMIT", "SUBMITTED"),
            Map.entry("DRAFT WITHDRAW", "WITHDRAWN"),
            Map.entry("SUBMITTED VERIFY", "VERIFYING"),
            Map.entry("SUBMITTED WITHDRAW", "WITHDRAWN"),
            Map.entry("VERIFYING BRING_TO_OFFICE", "OFFICE_REVIEW"),
            Map.entry("VERIFYING WITHDRAW", "WITHDRAWN"),
            Map.entry("OFFICE_REVIEW APPROVE_AT_OFFICE", "PROVINCIAL_REVIEW"),
            Map.entry("OFFICE_REVIEW REJECT_AT_OFFICE", "REJECTED"),
            Map.entry("OFFICE_REVIEW RETURN_AT_OFFICE", "SUPPLEMENT_REQUESTED"),
            Map.entry("OFFICE_REVIEW REQUEST_SUPPLEMENT", "SUPPLEMENT_REQUESTED"),
            Map.entry("OFFICE_REVIEW REDETERMINE", "OFFICE_REVIEW"),
            Map.entry("OFFICE_REVIEW WITHDRAW", "WITHDRAWN"),
            Map.entry("PROVINCIAL_REVIEW APPROVE_AT_PROVINCE", "APPROVED"),
            Map.entry("PROVINCIAL_REVIEW REJECT_AT_PROVINCE", "REJECTED"),
            Map.entry("PROVINCIAL_REVIEW RETURN_AT_PROVINCE", "OFFICE_REVIEW"),
            Map.entry("PROVINCIAL_REVIEW REDETERMINE", "OFFICE_REVIEW"),
            Map.entry("PROVINCIAL_REVIEW REQUEST_SUPPLEMENT", "SUPPLEMENT_REQUESTED"),
            Map.entry("PROVINCIAL_REVIEW WITHDRAW", "WITHDRAWN"),
            Map.entry("SUPPLEMENT_REQUESTED ADD_DOCUMENT", "SUPPLEMENT_REQUESTED"),
            Map.entry("SUPPLEMENT_REQUESTED SUPPLY", "SUBMITTED"),
            Map.entry("SUPPLEMENT_REQUESTED WITHDRAW", "WITHDRAWN"),
            Map.entry("APPROVED START_PAYING", "PAYING"),
            Map.entry("PAYING SETTLE", "PAID"),
            Map.entry("PAID RETURN_PAYMENT", "PAYING"),
            Map.entry("REJECTED ADD_DOCUMENT", "REJECTED"),
            Map.entry("REJECTED APPEAL", "APPEALED"),
            Map.entry("APPEALED VERIFY", "VERIFYING"),
            Map.entry("APPEALED WITHDRAW", "WITHDRAWN"));

    @Test
    void each_state_and_command_leads_where_the_table_says_and_nowhere_else() {
        Map<String, String> found = new TreeMap<>();
        for (ClaimState state : ClaimState.values()) {
            for (ClaimCommand command : ClaimCommand.values()) {
                ClaimLifeCycle.next(state, command).ifPresent(next -> found.put(state + " " + command, next.name()));
            }
        }
        assertThat(found).isEqualTo(new TreeMap<>(TABLE));
    }

    @Test
    void a_forbidden_command_tells_the_state_and_what_is_allowed() {
        assertThatThrownBy(() -> ClaimLifeCycle.after(ClaimState.DRAFT, ClaimCommand.APPROVE_AT_OFFICE))
                .isInstanceOfSatisfying(IllegalTransition.class, refused -> {
                    assertThat(refused.code()).isEqualTo(ClaimRefusal.CLAIM_STATE_FORBIDS);
                    assertThat(refused.state()).isEqualTo("DRAFT");
                    assertThat(refused.allowedCommands()).containsExactly("documents", "submission", "withdrawal");
                });
    }

    @Test
    void what_people_may_do_is_named_by_sub_resource_once_each() {
        assertThat(ClaimLifeCycle.allowedCommands(ClaimState.OFFICE_REVIEW))
                .containsExactly("withdrawal", "reviews", "supplement-requests", "regrades");
        assertThat(ClaimLifeCycle.allowedCommands(ClaimState.PAYING)).isEmpty();
    }
}
