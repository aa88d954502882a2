package org.huzhu.enrollment.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;

class RosterHeaderTest {
    @Test
    void headers_are_known_in_chinese_and_english_in_any_order_with_strangers_between() {
        RosterHeader header = RosterHeader.of(List.of("序号", "份数*", " 姓 名", "ID number", "Sex", "用工类型", "备注"));

        assertThat(header.record(new RosterFile.Line(5, List.of("1", "2", "张三", "42", "男"))))
                .isEqualTo(new RosterRecord(
                        5,
                        Map.of(
                                RosterColumn.SHARES,
                                "2",
                                RosterColumn.NAME,
                                "张三",
                                RosterColumn.ID_NUMBER,
                                "42",
                                RosterColumn.SEX,
                                "男")));
    }

    @Test
    void each_missing_column_is_named() {
        assertThatThrownBy(() -> RosterHeader.of(List.of("姓名", "性别", "手机")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo(RosterRefusal.ROSTER_COLUMN_MISSING);
                    assertThat(refused.faults())
                            .extracting(Fault::pointer)
                            .containsExactly("/header/idNumber", "/header/shares", "/header/employment");
                });
    }

    @Test
    void a_column_twice_is_refused() {
        assertThatThrownBy(() -> RosterHeader.of(List.of("姓名", "name")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(RosterRefusal.ROSTER_COLUMN_TWICE));
    }
}
