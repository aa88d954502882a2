package org.huzhu.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccessScopeTest {

    private static final UUID MEMBER = UUID.fromString("0197a1b2-0000-7000-8000-000000000001");

    @Test
    void a_scope_is_a_kind_and_a_value() {
        assertThat(AccessScope.all().kind()).isEqualTo("ALL");
        assertThat(AccessScope.office("420200").kind()).isEqualTo("OFFICE");
        assertThat(AccessScope.office("420200").value()).isEqualTo("420200");
        assertThat(AccessScope.unit("9142").kind()).isEqualTo("UNIT");
        assertThat(AccessScope.member(MEMBER).value()).isEqualTo(MEMBER.toString());
        assertThat(AccessScope.none().kind()).isEqualTo("NONE");
        assertThat(AccessScope.none().value()).isEmpty();
    }

    @Test
    void a_caller_knows_for_whom_it_acts() {
        Caller officer =
                new Caller("p", "s", Set.of(Roles.UNIT_OFFICER), AccessScope.unit("9142"), false, Locale.ENGLISH);
        assertThat(officer.unitCreditCode()).contains("9142");
        assertThat(officer.officeCode()).isEmpty();
        assertThat(officer.memberId()).isEmpty();
        assertThat(officer.has(Roles.UNIT_OFFICER)).isTrue();
        assertThat(Caller.system("claims").scope()).isEqualTo(AccessScope.all());
        assertThat(Caller.system("claims").mayUnmask()).isFalse();
    }

    @Test
    void people_are_answered_in_chinese_unless_they_ask_for_english() {
        assertThat(Languages.pick(null)).isEqualTo(Languages.CHINESE);
        assertThat(Languages.pick("zh-CN,zh;q=0.9,en;q=0.8")).isEqualTo(Languages.CHINESE);
        assertThat(Languages.pick("en-US,en;q=0.5")).isEqualTo(Languages.ENGLISH);
        assertThat(Languages.pick("de,fr;q=0.5")).isEqualTo(Languages.CHINESE);
        assertThat(Languages.pick("de, en;q=0.3, zh;q=0.2")).isEqualTo(Languages.ENGLISH);
        assertThat(Languages.pick(";;;q=x")).isEqualTo(Languages.CHINESE);
        assertThat(Languages.pick("x".repeat(300))).isEqualTo(Languages.CHINESE);
    }
}
