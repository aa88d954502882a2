package org.huzhu.union.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.huzhu.kit.access.AccessScope;
import org.junit.jupiter.api.Test;

class UnionScopeTest {

    private static final UUID MEMBER = UUID.fromString("0197a1b2-0000-7000-8000-000000000001");

    @Test
    void a_scope_is_a_kind_and_a_value() {
        assertThat(UnionScope.office("420200").kind()).isEqualTo("OFFICE");
        assertThat(UnionScope.office("420200").value()).isEqualTo("420200");
        assertThat(UnionScope.unit("9142").kind()).isEqualTo("UNIT");
        assertThat(UnionScope.unit("9142").value()).isEqualTo("9142");
        assertThat(UnionScope.member(MEMBER).kind()).isEqualTo("MEMBER");
        assertThat(UnionScope.member(MEMBER).value()).isEqualTo(MEMBER.toString());
    }

    @Test
    void a_scope_says_for_whom_its_caller_acts() {
        AccessScope unit = UnionScope.unit("9142");
        assertThat(UnionScope.unitCreditCode(unit)).contains("9142");
        assertThat(UnionScope.officeCode(unit)).isEmpty();
        assertThat(UnionScope.memberId(unit)).isEmpty();
        assertThat(UnionScope.officeCode(UnionScope.office("420200"))).contains("420200");
        assertThat(UnionScope.memberId(UnionScope.member(MEMBER))).contains(MEMBER);
        assertThat(UnionScope.memberId(AccessScope.all())).isEmpty();
    }
}
