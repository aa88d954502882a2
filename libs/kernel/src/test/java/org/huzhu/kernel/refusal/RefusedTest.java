package org.huzhu.kernel.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Refusals carry a code, values and places; their message is for logs. */
class RefusedTest {

    private enum Code implements RefusalCode {
        ROSTER_FAULTY,
        CLAIM_CLOSED;

        @Override
        public RefusalCategory category() {
            return this == CLAIM_CLOSED ? RefusalCategory.CONFLICT : RefusalCategory.INVALID;
        }
    }

    @Test
    void a_refusal_by_code_alone_has_no_values_and_no_places() {
        // When
        Refused refused = new Refused(Code.ROSTER_FAULTY);
        // Then
        assertThat(refused.code()).isEqualTo(Code.ROSTER_FAULTY);
        assertThat(refused.code().category()).isEqualTo(RefusalCategory.INVALID);
        assertThat(refused.params()).isEmpty();
        assertThat(refused.faults()).isEmpty();
        assertThat(refused).hasMessage("ROSTER_FAULTY").hasNoCause();
    }

    @Test
    void the_values_of_a_refusal_are_not_in_its_message() {
        // When
        Refused refused = new Refused(Code.ROSTER_FAULTY, Map.of("rows", 3));
        // Then
        assertThat(refused.params()).isEqualTo(Map.of("rows", 3));
        assertThat(refused.faults()).isEmpty();
        assertThat(refused).hasMessage("ROSTER_FAULTY");
    }

    @Test
    void the_message_names_the_places_at_fault_without_their_values() {
        // Given
        Fault first = Fault.at("/rows/0/idNumber", "CITIZEN_ID_CHECK");
        Fault second = Fault.at("/rows/2", "TWICE", Map.of("row", 1));
        // When
        Refused refused = new Refused(Code.ROSTER_FAULTY, List.of(first, second));
        // Then
        assertThat(refused.faults()).containsExactly(first, second);
        assertThat(refused.params()).isEmpty();
        assertThat(refused).hasMessage("ROSTER_FAULTY at /rows/0/idNumber CITIZEN_ID_CHECK /rows/2 TWICE");
    }

    @Test
    void a_refusal_keeps_its_own_copy_of_values_and_places() {
        // Given
        Map<String, Object> params = new HashMap<>(Map.of("rows", 3));
        List<Fault> faults = new ArrayList<>(List.of(Fault.at("", "EMPTY")));
        Refused refused = new Refused(Code.ROSTER_FAULTY, params, faults);
        // When
        params.clear();
        faults.clear();
        // Then
        assertThat(refused.params()).isEqualTo(Map.of("rows", 3));
        assertThat(refused.faults()).containsExactly(new Fault("", "EMPTY", Map.of()));
    }

    @Test
    void the_values_of_a_refusal_cannot_be_changed() {
        // Given
        Refused refused = new Refused(Code.ROSTER_FAULTY);
        // When
        Throwable thrown = catchThrowable(() -> refused.params().put("rows", 3));
        // Then
        assertThat(thrown).isInstanceOf(UnsupportedOperationException.class);
        assertThat(catchThrowable(() -> refused.faults().add(Fault.at("", "EMPTY"))))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_fault_keeps_its_own_copy_of_its_values() {
        // Given
        Map<String, Object> params = new HashMap<>(Map.of("row", 1));
        Fault fault = Fault.at("/rows/2", "TWICE", params);
        // When
        params.put("row", 2);
        // Then
        assertThat(fault).isEqualTo(new Fault("/rows/2", "TWICE", Map.of("row", 1)));
    }

    @Test
    void a_fault_without_values_has_none() {
        // When
        Fault fault = Fault.at("/shares", "OUT_OF_RANGE");
        // Then
        assertThat(fault).isEqualTo(new Fault("/shares", "OUT_OF_RANGE", Map.of()));
    }

    @Test
    void an_illegal_transition_tells_the_state_and_what_it_allows() {
        // When
        IllegalTransition illegal = new IllegalTransition(Code.CLAIM_CLOSED, "PAID", List.of("reopen", "note"));
        // Then
        assertThat(illegal).isInstanceOf(Refused.class).hasMessage("CLAIM_CLOSED");
        assertThat(illegal.code().category()).isEqualTo(RefusalCategory.CONFLICT);
        assertThat(illegal.state()).isEqualTo("PAID");
        assertThat(illegal.allowedCommands()).containsExactly("reopen", "note");
        assertThat(illegal.params()).isEqualTo(Map.of("state", "PAID"));
        assertThat(illegal.faults()).isEmpty();
    }

    @Test
    void an_illegal_transition_keeps_its_own_copy_of_what_is_allowed() {
        // Given
        List<String> allowed = new ArrayList<>(List.of("reopen"));
        IllegalTransition illegal = new IllegalTransition(Code.CLAIM_CLOSED, "PAID", allowed);
        // When
        allowed.clear();
        // Then
        assertThat(illegal.allowedCommands()).containsExactly("reopen");
    }

    /** An edge maps categories to its answers: one more is a decision there. */
    @Test
    void the_categories_are_these() {
        // When
        RefusalCategory[] categories = RefusalCategory.values();
        // Then
        assertThat(categories)
                .containsExactly(
                        RefusalCategory.INVALID,
                        RefusalCategory.MALFORMED,
                        RefusalCategory.NOT_FOUND,
                        RefusalCategory.CONFLICT,
                        RefusalCategory.FORBIDDEN,
                        RefusalCategory.LIMIT,
                        RefusalCategory.UNAVAILABLE);
    }
}
