package org.huzhu.enrollment.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huzhu.enrollment.People;
import org.huzhu.kernel.personal.CitizenId;
import org.huzhu.terms.Employment;
import org.junit.jupiter.api.Test;

class RosterReadingTest {
    private static final String WOMAN = People.idNumber(LocalDate.of(1985, 3, 15), 1, CitizenId.Sex.FEMALE);

    private final RosterReading reading = new RosterReading(4);

    private static RosterRecord row(int number, Map<RosterColumn, String> changes) {
        Map<RosterColumn, String> cells = new EnumMap<>(Map.of(
                RosterColumn.NAME, "盛红梅",
                RosterColumn.SEX, "女",
                RosterColumn.ID_NUMBER, WOMAN,
                RosterColumn.SHARES, "4",
                RosterColumn.EMPLOYMENT, "在职"));
        cells.putAll(changes);
        cells.values().removeIf(String::isEmpty);
        return new RosterRecord(number, cells);
    }

    private List<RosterFinding> faults(Map<RosterColumn, String> changes) {
        return faults(row(7, changes));
    }

    private List<RosterFinding> faults(RosterRecord row) {
        return reading.read(row) instanceof RosterReading.Outcome.Faulty faulty ? faulty.findings() : List.of();
    }

    private static RosterFinding finding(RosterColumn column, String code, Map<String, Object> params) {
        return new RosterFinding(7, column, code, params);
    }

    @Test
    void a_good_row_is_a_person_and_shares() {
        RosterReading.Outcome outcome = reading.read(row(2, Map.of(RosterColumn.MOBILE, "138 0000 0001")));

        assertThat(outcome).isInstanceOfSatisfying(RosterReading.Outcome.Read.class, read -> {
            RosterEntry entry = read.entry();
            assertThat(entry.person().name().reveal()).isEqualTo("盛红梅");
            assertThat(entry.person().idNumber().reveal()).isEqualTo(WOMAN);
            assertThat(entry.person().mobile().orElseThrow().reveal()).isEqualTo("13800000001");
            assertThat(entry.shares()).isEqualTo(4);
            assertThat(entry.employment()).isEqualTo(Employment.IN_SERVICE);
            assertThat(entry.toString()).doesNotContain("盛红梅", WOMAN);
        });
    }

    @Test
    void a_name_spaced_out_in_the_table_is_the_name() {
        assertThat(nameOf(" 盛　红 梅")).isEqualTo("盛红梅");
        assertThat(new RosterReading(4).read(row(2, Map.of(RosterColumn.NAME, "Anna  Maria·Li"))))
                .isInstanceOfSatisfying(
                        RosterReading.Outcome.Read.class,
                        read -> assertThat(read.entry().person().name().reveal())
                                .isEqualTo("Anna Maria·Li"));
    }

    private String nameOf(String text) {
        return reading.read(row(2, Map.of(RosterColumn.NAME, text))) instanceof RosterReading.Outcome.Read read
                ? read.entry().person().name().reveal()
                : "";
    }

    @Test
    void words_and_numbers_are_taken_as_people_write_them() {
        assertThat(faults(Map.of(
                        RosterColumn.SEX, "F", RosterColumn.SHARES, "2.0", RosterColumn.EMPLOYMENT, "in-service")))
                .isEmpty();
    }

    @Test
    void a_wrong_check_character_is_named() {
        char last = WOMAN.charAt(17) == '0' ? '1' : '0';

        assertThat(faults(Map.of(RosterColumn.ID_NUMBER, WOMAN.substring(0, 17) + last)))
                .containsExactly(finding(RosterColumn.ID_NUMBER, "CITIZEN_ID_CHECK", Map.of()));
        assertThat(faults(Map.of(RosterColumn.ID_NUMBER, "4.20202E+17")))
                .containsExactly(finding(RosterColumn.ID_NUMBER, "CITIZEN_ID_MALFORMED", Map.of()));
        assertThat(faults(Map.of(RosterColumn.ID_NUMBER, "42020219851315002X")))
                .containsExactly(finding(RosterColumn.ID_NUMBER, "CITIZEN_ID_BIRTH_DATE", Map.of()));
        assertThat(faults(Map.of(RosterColumn.ID_NUMBER, "")))
                .containsExactly(finding(RosterColumn.ID_NUMBER, "ID_NUMBER_MISSING", Map.of()));
    }

    @Test
    void the_same_person_again_is_told_the_first_row() {
        assertThat(faults(row(3, Map.of()))).isEmpty();

        assertThat(faults(Map.of(RosterColumn.NAME, "盛 红梅", RosterColumn.ID_NUMBER, " " + WOMAN + " ")))
                .containsExactly(finding(RosterColumn.ID_NUMBER, "DUPLICATE_IN_FILE", Map.of("firstRow", 3)));
    }

    @Test
    void shares_are_whole_and_within_the_plan() {
        for (String text : List.of("", "x", "1.5", "一", "99999999999")) {
            assertThat(faults(Map.of(RosterColumn.SHARES, text, RosterColumn.ID_NUMBER, "x")))
                    .contains(finding(RosterColumn.SHARES, "SHARES_NOT_A_NUMBER", Map.of()));
        }
        for (String text : List.of("0", "-1", "5")) {
            assertThat(faults(Map.of(RosterColumn.SHARES, text, RosterColumn.ID_NUMBER, "x")))
                    .contains(finding(RosterColumn.SHARES, "SHARES_OUT_OF_RANGE", Map.of("max", 4)));
        }
    }

    @Test
    void every_fault_of_a_row_is_found_in_the_order_of_its_columns() {
        assertThat(faults(Map.of(
                        RosterColumn.NAME,
                        "<b>",
                        RosterColumn.SEX,
                        "男",
                        RosterColumn.SHARES,
                        "0",
                        RosterColumn.EMPLOYMENT,
                        "老板",
                        RosterColumn.MOBILE,
                        "12345")))
                .extracting(RosterFinding::code)
                .containsExactly(
                        "NAME_MALFORMED",
                        "SEX_DIFFERS_FROM_ID",
                        "SHARES_OUT_OF_RANGE",
                        "EMPLOYMENT_UNKNOWN",
                        "PHONE_MALFORMED");
        assertThat(faults(Map.of(RosterColumn.NAME, "", RosterColumn.SEX, "?", RosterColumn.ID_NUMBER, "x")))
                .extracting(RosterFinding::code)
                .containsExactly("NAME_MISSING", "CITIZEN_ID_MALFORMED", "SEX_UNKNOWN");
    }
}
