package org.huzhu.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessScopeTest {

    @Test
    void a_scope_is_a_kind_and_a_value() {
        assertThat(AccessScope.all().kind()).isEqualTo("ALL");
        assertThat(AccessScope.none().kind()).isEqualTo("NONE");
        assertThat(AccessScope.none().value()).isEmpty();
    }

    @Test
    void the_service_itself_sees_everything_and_unmasks_nothing() {
        assertThat(Caller.system("claims").scope()).isEqualTo(AccessScope.all());
        assertThat(Caller.system("claims").mayUnmask()).isFalse();
    }

    @Test
    void who_has_no_token_sees_nothing() {
        Caller anonymous = Caller.anonymous(Locale.ENGLISH);
        assertThat(anonymous.scope()).isEqualTo(AccessScope.none());
        assertThat(anonymous.roles()).isEqualTo(Set.of());
        assertThat(anonymous.subject()).isEqualTo("anonymous");
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
