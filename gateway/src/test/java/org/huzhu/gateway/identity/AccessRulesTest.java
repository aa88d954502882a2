package org.huzhu.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessRulesTest {

    @Test
    void a_role_that_nobody_knows_opens_nothing() {
        assertThat(AccessRules.allow(Set.of(), "GET", "/api/v1/plans")).isFalse();
        assertThat(AccessRules.allow(Set.of("admin"), "GET", "/api/v1/plans")).isFalse();
    }

    @Test
    void an_auditor_changes_nothing_but_may_ask_questions() {
        Set<String> auditor = Set.of("auditor");
        assertThat(AccessRules.allow(auditor, "GET", "/api/v1/claims")).isTrue();
        assertThat(AccessRules.allow(auditor, "POST", "/api/v1/member-searches"))
                .isTrue();
        assertThat(AccessRules.allow(auditor, "POST", "/api/v1/claims/1/determination/replay"))
                .isTrue();
        assertThat(AccessRules.allow(auditor, "POST", "/api/v1/claims")).isFalse();
        assertThat(AccessRules.allow(auditor, "DELETE", "/api/v1/claims/1")).isFalse();
    }

    @Test
    void a_second_role_may_do_what_the_auditor_may_not() {
        assertThat(AccessRules.allow(Set.of("auditor", "worker"), "POST", "/api/v1/claims"))
                .isTrue();
    }
}
