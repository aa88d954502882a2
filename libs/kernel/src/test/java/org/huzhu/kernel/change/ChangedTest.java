package org.huzhu.kernel.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.refusal.RefusalCategory;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;

class ChangedTest {

    @Test
    void what_is_created_has_nothing_before_it() {
        Changed<String, String> changed = Changed.created("draft", "opened");
        assertThat(changed.before()).isEmpty();
        assertThat(changed.after()).isEqualTo("draft");
        assertThat(changed.events()).containsExactly("opened");
    }

    @Test
    void a_change_knows_both_sides_and_what_happened() {
        Changed<String, String> changed = Changed.of("draft", "submitted", "handed in");
        assertThat(changed.before()).contains("draft");
        assertThat(changed.after()).isEqualTo("submitted");
        assertThat(changed.events()).containsExactly("handed in");
    }

    @Test
    void what_a_command_leaves_as_it_was_has_no_events() {
        assertThat(Changed.nothing("draft")).isEqualTo(new Changed<>(Optional.of("draft"), "draft", List.of()));
    }

    @Test
    void a_further_change_comes_on_top_and_the_first_before_stays() {
        Changed<String, String> changed = Changed.of("draft", "submitted", "handed in")
                .then(submitted -> Changed.of(submitted, submitted + "+verified", "verified"));
        assertThat(changed.before()).contains("draft");
        assertThat(changed.after()).isEqualTo("submitted+verified");
        assertThat(changed.events()).containsExactly("handed in", "verified");
    }

    @Test
    void events_cannot_be_changed_from_outside() {
        List<String> events = new ArrayList<>(List.of("handed in"));
        Changed<String, String> changed = new Changed<>(Optional.of("a"), "b", events);
        events.add("forged");
        assertThat(changed.events()).containsExactly("handed in");
    }

    @Test
    void an_expected_version_is_met_by_itself_alone() {
        ExpectedVersion.of(3).require(3);
        assertThatThrownBy(() -> ExpectedVersion.of(3).require(4)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(ChangeRefusal.PRECONDITION_FAILED);
            assertThat(refused.code().category()).isEqualTo(RefusalCategory.CONFLICT);
        });
    }

    @Test
    void any_version_is_met_by_all() {
        ExpectedVersion.ANY.require(0);
        ExpectedVersion.ANY.require(7);
        assertThat(ExpectedVersion.ANY.version()).isEmpty();
    }
}
