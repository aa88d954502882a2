package org.huzhu.terms.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.DateSpan;
import org.huzhu.terms.PlanTerms;
import org.huzhu.terms.ShippedCatalogue;
import org.huzhu.terms.json.JsonRefusal;
import org.huzhu.terms.lint.LintSurroundings.OtherVersion;
import org.huzhu.terms.schema.TermsRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanLinterTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ShippedCatalogue SHIPPED = ShippedCatalogue.load();
    private static final Set<String> KIND_NAMES = Set.of(
            "MARGINAL_TIERS",
            "WHOLE_AMOUNT_TIERS",
            "TOP_UP",
            "FIXED_PER_STAY",
            "DAILY_ALLOWANCE",
            "LUMP_SUM",
            "BY_STAY_ORDINAL");
    private static final LintSurroundings ALONE = LintSurroundings.alone(SHIPPED.illnesses());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            HZ-MEDICAL      | /benefits/0/pays/tiers/1/to             | "900.00"    | TIER_GOES_BACK          | /benefits/0/pays/tiers/1/to
            HZ-MEDICAL      | /benefits/0/pays/tiers/1/from           | "900.00"    | TIER_OVERLAP            | /benefits/0/pays/tiers/1/from
            HZ-MEDICAL      | /benefits/0/pays/tiers/2/from           | "10000.01"  | TIER_GAP                | /benefits/0/pays/tiers/2/from
            HZ-MEDICAL      | /benefits/0/pays/tiers/0/from           | "0.01"      | TIER_GAP                | /benefits/0/pays/tiers/0/from
            HZ-MEDICAL      | /benefits/0/pays/tiers/1/to             | null        | TIER_OPEN_BEFORE_LAST   | /benefits/0/pays/tiers/1
            HZ-MEDICAL      | /benefits/0/pays/tiers/4/to             | "60000.00"  | TIER_LAST_CLOSED        | /benefits/0/pays/tiers/4/to
            HB-HOSPITAL     | /benefits/0/pays/ratio                  | "170%"      | RATIO_ABOVE_WHOLE       | /benefits/0/pays/ratio
            HB-HOSPITAL     | /benefits/0/pays/ratio                  | "100.01%"   | RATIO_ABOVE_WHOLE       | /benefits/0/pays/ratio
            HB-HOSPITAL     | /benefits/0/pays/ratio                  | "0%"        | BENEFIT_PAYS_NOTHING    | /benefits/0/pays
            ZS-HOSPITAL     | /benefits/0/pays/ratios/1               | "90%"       | LATER_STAY_PAYS_MORE    | /benefits/0/pays/ratios/1
            ZS-HOSPITAL     | /benefits/0/staysMax                    | 1           | STAY_UNREACHABLE        | /benefits/0/pays/ratios/1
            GS-EIGHT-GROUPS | /benefits/0/staysMax                    | 1           | STAY_UNREACHABLE        | /benefits/0/factors/1
            HB-SEVERE       | /benefits/0/grades/1/amount             | "10000.01"  | LATER_GRADE_PAYS_MORE   | /benefits/0/grades/1/amount
            HB-SEVERE       | /benefits/0/grades/1/amount             | "0.00"      | GRADE_PAYS_NOTHING      | /benefits/0/grades/1/amount
            HZ-SEVERE       | /acrossPlans/exclusive/0/with           | {"plan":"HZ-MEDICAL","benefit":"dread"} | BENEFIT_UNKNOWN | /acrossPlans/exclusive/0/with/benefit
            HB-ACCIDENT     | /benefits/1/ratios/2                    | "100%"      | -                       | -
            HB-ACCIDENT     | /benefits/1/ratios/3                    | "95%"       | GRADE_GOES_BACK         | /benefits/1/ratios/3
            HB-SEVERE       | /benefits/0/grades/0/illnesses/lists/0  | "dread"     | ILLNESS_LIST_UNKNOWN    | /benefits/0/grades/0/illnesses/lists/0
            HB-SEVERE       | /benefits/0/grades/0/illnesses/groups   | ["SI99"]    | ILLNESS_GROUP_UNKNOWN   | /benefits/0/grades/0/illnesses/groups/0
            HB-SEVERE       | /benefits/0/grades/1/illnesses/lists/0  | "severe"    | ILLNESS_IN_TWO_GRADES   | /benefits/0/grades/1/illnesses
            HB-SEVERE       | /benefits/0/grades/1/illnesses/except   | ["MI01","MI02","MI03"] | ILLNESS_SELECTION_EMPTY | /benefits/0/grades/1/illnesses
            HB-SEVERE       | /benefits/0/grades/0/illnesses/catalogue | "other"    | CATALOGUE_NOT_NAMED     | /benefits/0/grades/0/illnesses/catalogue
            HB-SEVERE       | /catalogues/0/version                   | "7"         | CATALOGUE_UNKNOWN       | /catalogues/0
            HB-SEVERE       | /catalogues/1                           | {"code":"women-illness-8","version":"1"} | CATALOGUE_UNUSED | /catalogues/1
            BJ-ALLOWANCE    | /benefits/0/when/exceptDiagnoses/0      | "D90"       | CODE_UNKNOWN            | /benefits/0/when/exceptDiagnoses/0
            BJ-ALLOWANCE    | /benefits/0/when/exceptDiagnoses/0      | "F99-F00"   | CODE_RANGE_GOES_BACK    | /benefits/0/when/exceptDiagnoses/0
            ZS-ALLOWANCE    | /benefits/0/caps/0/amount               | "5400.01"   | CAP_UNREACHABLE         | /benefits/0/caps/0/amount
            HZ-MEDICAL      | /benefits/0/caps/1                      | {"per":"STAY","amount":"30200.01"} | CAP_UNREACHABLE | /benefits/0/caps/1/amount
            HZ-MEDICAL      | /benefits/0/caps/1                      | {"per":"PERIOD","amount":"100.00"} | CAP_TWICE | /benefits/0/caps/1
            HZ-MEDICAL      | /benefits/0/minimum                     | "30200.01"  | MINIMUM_ABOVE_CAP       | /benefits/0/minimum
            HB-ACCIDENT     | /benefits/2/daysMaxPerStay              | 181         | DAYS_UNREACHABLE        | /benefits/2/daysMaxPerStay
            HZ-SEVERE       | /acrossPlans/exclusive/0/benefit        | "dread"     | BENEFIT_UNKNOWN         | /acrossPlans/exclusive/0/benefit
            HZ-SEVERE       | /acrossPlans/exclusive/0/with/benefit   | "severe"    | PAIR_WITH_ITSELF        | /acrossPlans/exclusive/0
            HZ-SEVERE       | /acrossPlans/exclusive/0/with           | {"plan":"NO-PLAN","benefit":"allowance"} | PLAN_UNKNOWN | /acrossPlans/exclusive/0/with/plan
            HB-ACCIDENT     | /acrossPlans/exclusive                  | null        | DEATH_AND_DISABILITY_STACK | /benefits
            GZ-FAMILY-SEVERE | /requires/basePlans/0                  | "NO-PLAN"   | PLAN_UNKNOWN            | /requires/basePlans/0
            GZ-FAMILY-SEVERE | /requires/basePlans/0                  | "GZ-FAMILY-SEVERE" | PLAN_NEEDS_ITSELF | /requires/basePlans/0
            GZ-HOSPITAL-SEVERE | /package/parts/1/benefits/0          | "hospital"  | BENEFIT_IN_TWO_PARTS    | /package/parts/1/benefits/0
            GZ-HOSPITAL-SEVERE | /package/parts/1/benefits/0          | "hospital"  | BENEFIT_IN_NO_PART      | /package/parts
            GZ-HOSPITAL-SEVERE | /exclusions/0/benefits/0             | "dread"     | BENEFIT_UNKNOWN         | /exclusions/0/benefits/0
            HB-ACCIDENT     | /contribution/byShares/3                | "60.00"     | PRICE_GOES_BACK         | /contribution/byShares/3
            HB-ACCIDENT     | /contribution/sharesMax                 | 5           | PRICE_STEPS_NOT_SHARES  | /contribution/byShares
            HB-NEWFORM-ACCIDENT | /contribution/payers                | ["UNION"]   | SPONSOR_MISSING         | /contribution/payers
            HB-HOSPITAL     | /eligibility/age/any/below              | 16          | AGE_RANGE_EMPTY         | /eligibility/age/any
            HB-WOMEN        | /eligibility/sex                        | null        | WOMEN_PLAN_FOR_ALL      | /eligibility
            HB-HOSPITAL     | /participation/bands/1/headCountTo      | 500         | BAND_LAST_CLOSED        | /participation/bands/1/headCountTo
            HB-HOSPITAL     | /participation/bands/0/headCountTo      | null        | BAND_OPEN_BEFORE_LAST   | /participation/bands/0
            HZ-MEDICAL      | /period/calendarStart                   | "02-29"     | DAY_NOT_EVERY_YEAR      | /period/calendarStart
            HZ-MEDICAL      | /period/calendarStart                   | "02-30"     | DAY_UNKNOWN             | /period/calendarStart
            HB-HOSPITAL     | /plan/region                            | "990000"    | REGION_UNKNOWN          | /plan/region
            HB-HOSPITAL     | /effective/to                           | "2025-01-01" | EFFECTIVE_GOES_BACK    | /effective/to
            HB-HOSPITAL     | /notes/0/about                          | "/fee"      | NOTE_POINTS_NOWHERE     | /notes/0/about
            HB-HOSPITAL     | /sources                                | []          | -                       | -
            BJ-ALLOWANCE    | /sources/0/about                        | null        | NOTE_MISSING            | /contribution
            BJ-ALLOWANCE    | /sources/0/about                        | [""]        | NOTE_MISSING            | /contribution
            BJ-ALLOWANCE    | /sources/0/about                        | ["/contribution", "/period"] | -      | -
            HB-HOSPITAL     | /observation                            | {"stages":[{"toDay":30,"inside":{"outcome":"NOTHING"}},{"toDay":90,"inside":{"outcome":"REDUCED","ratio":"50%"}}]} | - | -
            HB-HOSPITAL     | /observation                            | {"stages":[{"toDay":30,"inside":{"outcome":"NOTHING"}},{"toDay":30,"inside":{"outcome":"REDUCED","ratio":"50%"}}]} | STAGE_GOES_BACK | /observation/stages/1/toDay
            HB-HOSPITAL     | /observation                            | {"stages":[{"toDay":30,"inside":{"outcome":"REDUCED","ratio":"150%"}}]} | RATIO_ABOVE_WHOLE | /observation/stages/0/inside/ratio
            HB-HOSPITAL     | /observation/stages                     | [{"toDay":30,"inside":{"outcome":"NOTHING"}}] | SCHEMA_ONE_OF | /observation
            HB-HOSPITAL     | /observation                            | {"stages":[{"toDay":30,"inside":{"outcome":"NOTHING"}}],"inside":{"outcome":"NOTHING"}} | SCHEMA_NOT | /observation
            HB-HOSPITAL     | /observation/days                       | null        | SCHEMA_ONE_OF           | /observation
            GZ-HOSPITAL-SEVERE | /benefits/1/observation/waivers/renewalWithinDays | 30 | WAIVER_IN_BENEFIT    | /benefits/1/observation/waivers/renewalWithinDays
            GZ-HOSPITAL-SEVERE | /benefits/1/observation/waivers/collectiveStarts | ["2025-07-01"] | WAIVER_IN_BENEFIT | /benefits/1/observation/waivers/collectiveStarts
            GZ-HOSPITAL-SEVERE | /benefits/1/grades/0/amount          | "12000.00"  | PART_DIFFERS            | /benefits/1/grades
            GZ-HOSPITAL-SEVERE | /benefits/1/observation/days         | 30          | PART_DIFFERS            | /benefits/1/observation
            GZ-HOSPITAL-SEVERE | /benefits/1/offsetMildFromSevere     | null        | PART_DIFFERS            | /benefits/1
            GZ-HOSPITAL-SEVERE | /package/parts/0/madeOf              | "GZ-SEVERE" | PART_HAS_MORE           | /package/parts/0/benefits/0
            GZ-HOSPITAL-SEVERE | /package/parts/0/madeOf              | "GZ-SEVERE" | PART_LACKS              | /package/parts/0/benefits
            HB-HOSPITAL     | /benefits/0                             | {"code":"hospital","kind":"TOP_UP","name":{"zh":"补","en":"top"},"pays":{"kind":"BY_STAY_ORDINAL","ratios":["50%"]}} | TOP_UP_BY_STAY | /benefits/0/pays/kind
            HB-SEVERE       | /benefits/0/oncePerIllness              | false       | OFFSET_WITHOUT_ONCE     | /benefits/0/offsetMildFromSevere
            HB-ACCIDENT     | /benefits/0/caps                        | [{"per":"PERIOD","amount":"15000.01","perShare":true}] | CAP_UNREACHABLE | /benefits/0/caps/0/amount
            HB-ACCIDENT     | /benefits/1/caps                        | [{"per":"STAY","amount":"15000.01","perShare":true}] | CAP_UNREACHABLE | /benefits/1/caps/0/amount
            HB-ACCIDENT     | /benefits/1/caps                        | [{"per":"STAY","amount":"15000.00","perShare":true}] | - | -
            HB-SEVERE       | /exclusions/0/circumstance              | null        | EXCLUSION_NEVER_APPLIES | /exclusions/0
            HB-HOSPITAL     | /benefits/0/pays/ratio                  | 70          | SCHEMA_TYPE             | /benefits/0/pays/ratio
            HB-HOSPITAL     | /benefits/0/pays/ratio                  | "70"        | SCHEMA_PATTERN          | /benefits/0/pays/ratio
            HB-HOSPITAL     | /benefits/0/base                        | "BILL"      | SCHEMA_ENUM             | /benefits/0/base
            HB-HOSPITAL     | /benefits/0/bonus                       | "1.00"      | SCHEMA_ADDITIONAL_PROPERTIES | /benefits/0/bonus
            HB-HOSPITAL     | /benefits/0/pays                        | null        | SCHEMA_REQUIRED         | /benefits/0/pays
            HB-HOSPITAL     | /benefits/0/kind                        | "LOTTERY"   | SCHEMA_ENUM             | /benefits/0/kind
            HB-HOSPITAL     | /contribution/perShare                  | "-95.00"    | SCHEMA_PATTERN          | /contribution/perShare
            HB-HOSPITAL     | /contribution/sharesMax                 | 0           | SCHEMA_MINIMUM          | /contribution/sharesMax
            HB-HOSPITAL     | /contribution/payers                    | ["UNIT","UNIT"] | SCHEMA_UNIQUE_ITEMS | /contribution/payers
            HB-HOSPITAL     | /observation/inside                     | null        | SCHEMA_REQUIRED         | /observation/inside
            HB-HOSPITAL     | /observation/inside/outcome             | "REDUCED"   | SCHEMA_REQUIRED         | /observation/inside/ratio
            HB-HOSPITAL     | /effective/from                         | "2025-02-30" | SCHEMA_FORMAT          | /effective/from
            HB-HOSPITAL     | /notes/0/text/en                        | null        | SCHEMA_REQUIRED         | /notes/0/text/en
            HB-HOSPITAL     | /benefits                               | []          | SCHEMA_MIN_ITEMS        | /benefits
            """)
    void each_fault_is_named_by_its_place(String plan, String at, String value, String code, String pointer)
            throws Exception {
        // Given
        JsonNode terms = changed(plan, at, value);
        // When
        LintReport report = PlanLinter.lint(terms, knowingAll());
        // Then
        List<String> found = report.findings().stream()
                .filter(finding -> !finding.code().equals("SOURCES_WEAK"))
                .map(finding -> finding.code() + " " + finding.pointer())
                .toList();
        if (code.equals("-")) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).contains(code + " " + pointer);
        }
    }

    @Test
    void all_faults_of_bad_terms_are_named_in_one_pass() throws Exception {
        // Given
        ObjectNode terms = (ObjectNode) changed("HZ-MEDICAL", "/benefits/0/pays/tiers/2/to", "\"9000.00\"");
        set(terms, "/benefits/0/pays/tiers/1/ratio", "\"170%\"");
        set(terms, "/benefits/0/when/illnesses", "{\"catalogue\":\"severe-illness-2020\",\"groups\":[\"SI99\"]}");
        set(terms, "/catalogues", "[{\"code\":\"severe-illness-2020\",\"version\":\"1\"}]");
        set(terms, "/contribution/sharesMax", "-1");
        LintSurroundings others = new LintSurroundings(
                SHIPPED.illnesses(),
                List.of(new OtherVersion(3, DateSpan.of(LocalDate.of(2021, 7, 1), LocalDate.of(2031, 7, 1)))),
                Optional.empty());
        // When
        LintReport report = PlanLinter.lint(terms, others);
        // Then
        assertThat(report.isPublishable()).isFalse();
        assertThat(report.errors())
                .extracting(finding -> finding.code() + " " + finding.pointer())
                .containsExactly(
                        "RATIO_ABOVE_WHOLE /benefits/0/pays/tiers/1/ratio",
                        "TIER_GOES_BACK /benefits/0/pays/tiers/2/to",
                        "TIER_GAP /benefits/0/pays/tiers/3/from",
                        "ILLNESS_GROUP_UNKNOWN /benefits/0/when/illnesses/groups/0",
                        "SCHEMA_MINIMUM /contribution/sharesMax",
                        "VERSION_OVERLAPS /effective");
        assertThatThrownBy(report::requirePublishable).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(TermsRefusal.TERMS_NOT_VALID);
            assertThat(refused.faults()).hasSize(6);
        });
    }

    @Test
    void a_finding_speaks_chinese_and_english() throws Exception {
        // When
        LintReport report = PlanLinter.lint(changed("HB-HOSPITAL", "/benefits/0/pays/ratio", "\"170%\""), ALONE);
        // Then
        Finding finding = report.errors().getFirst();
        assertThat(finding.text().zh()).isEqualTo("比例170%超过100%");
        assertThat(finding.text().en()).isEqualTo("The ratio 170% is above 100 %");
    }

    @Test
    void a_section_without_source_or_note_is_an_error() throws Exception {
        // Given
        ObjectNode terms = (ObjectNode) changed("HB-HOSPITAL", "/sources", "[]");
        ArrayNode notes = (ArrayNode) terms.get("notes");
        for (int i = notes.size() - 1; i >= 0; i--) {
            if (notes.get(i).get("about").asText().startsWith("/observation")) {
                notes.remove(i);
            }
        }
        // When
        LintReport report = PlanLinter.lint(terms, ALONE);
        // Then
        assertThat(report.errors())
                .extracting(finding -> finding.code() + " " + finding.pointer())
                .containsExactly("NOTE_MISSING /observation");
    }

    @Test
    void a_fixed_sum_for_some_stays_has_a_most() throws Exception {
        // Given
        ObjectNode terms = (ObjectNode) changed("GS-EIGHT-GROUPS", "/benefits/0/factors", "null");
        set(terms, "/benefits/0/staysMax", "3");
        set(terms, "/benefits/0/caps", "[{\"per\":\"PERIOD\",\"amount\":\"900.01\"}]");
        // When
        LintReport report = PlanLinter.lint(terms, ALONE);
        // Then
        assertThat(report.warnings())
                .extracting(finding -> finding.code() + " " + finding.pointer())
                .contains("CAP_UNREACHABLE /benefits/0/caps/0/amount");
    }

    @Test
    void a_version_that_follows_another_is_no_overlap() throws Exception {
        // Given
        LintSurroundings others = new LintSurroundings(
                SHIPPED.illnesses(),
                List.of(new OtherVersion(1, DateSpan.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1)))),
                Optional.empty());
        // When
        LintReport report = PlanLinter.lint(terms("HB-HOSPITAL"), others);
        // Then
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void whole_amount_tiers_that_fall_at_a_border_are_a_warning() throws Exception {
        // Given
        ObjectNode terms = (ObjectNode) changed("HZ-MEDICAL", "/benefits/0/pays/kind", "\"WHOLE_AMOUNT_TIERS\"");
        // When
        LintReport report = PlanLinter.lint(terms, ALONE);
        // Then
        assertThat(report.warnings())
                .extracting(finding -> finding.code() + " " + finding.pointer())
                .containsExactly(
                        "TIER_PAYS_LESS /benefits/0/pays/tiers/3/ratio",
                        "TIER_PAYS_LESS /benefits/0/pays/tiers/4/ratio");
    }

    @Test
    void a_group_limit_above_the_sum_of_its_benefits_is_unreachable() throws Exception {
        // Given
        ObjectNode terms = (ObjectNode)
                changed(
                        "HZ-SEVERE",
                        "/acrossPlans/capGroups",
                        "[{\"code\":\"BOTH\",\"benefits\":[\"severe\",\"allowance\"],\"amount\":\"17000.01\",\"per\":\"PERIOD\"}]");
        // When
        LintReport report = PlanLinter.lint(terms, ALONE);
        // Then
        assertThat(report.warnings())
                .extracting(finding -> finding.code() + " " + finding.pointer())
                .containsExactly("CAP_UNREACHABLE /acrossPlans/capGroups/0/amount");
    }

    @Test
    void every_code_the_linter_can_find_has_words_in_both_languages() throws Exception {
        Pattern code = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"");
        int seen = 0;
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/huzhu/terms/lint"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith("Check.java")).toList()) {
                Matcher matcher = code.matcher(Files.readString(file));
                while (matcher.find()) {
                    if (!KIND_NAMES.contains(matcher.group(1))) {
                        assertThat(LintTexts.knows(matcher.group(1)))
                                .as(matcher.group(1))
                                .isTrue();
                        seen++;
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(40);
    }

    @Test
    void anything_that_is_json_is_answered_with_findings() throws Exception {
        for (String json :
                List.of("{}", "[]", "7", "null", "\"x\"", "{\"benefits\":[1,[],{\"pays\":{\"tiers\":{}}}]}")) {
            assertThat(PlanLinter.lint(json, ALONE).isPublishable()).as(json).isFalse();
        }
    }

    @Test
    void what_is_no_json_is_refused() {
        for (String json : List.of("", "{", "{\"a\":1,\"a\":2}", "{} {}", "[".repeat(100))) {
            assertThatThrownBy(() -> PlanLinter.lint(json, ALONE))
                    .as(json)
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.code()).isEqualTo(JsonRefusal.JSON_MALFORMED));
        }
    }

    @Test
    void terms_that_break_the_schema_are_not_read() throws Exception {
        // Given
        JsonNode terms = changed("HB-HOSPITAL", "/benefits/0/pays/ratio", "70");
        // Then
        assertThatThrownBy(() -> PlanTerms.of(terms))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.pointer()).isEqualTo("/benefits/0/pays/ratio");
                            assertThat(fault.code()).isEqualTo("SCHEMA_TYPE");
                        }));
    }

    private static LintSurroundings knowingAll() {
        return new LintSurroundings(
                SHIPPED.illnesses(),
                List.of(),
                Optional.of(Set.copyOf(
                        SHIPPED.plans().stream().map(plan -> plan.code()).toList())),
                SHIPPED.published());
    }

    private static JsonNode terms(String plan) throws Exception {
        return JSON.readTree(SHIPPED.versions(plan).getFirst().terms().canonicalJson());
    }

    private static JsonNode changed(String plan, String at, String value) throws Exception {
        JsonNode terms = terms(plan);
        set(terms, at, value);
        return terms;
    }

    private static void set(JsonNode terms, String at, String value) throws Exception {
        int last = at.lastIndexOf('/');
        JsonNode parent = terms.at(at.substring(0, last));
        String name = at.substring(last + 1);
        JsonNode json = JSON.readTree(value);
        if (parent instanceof ObjectNode object) {
            if (json.isNull()) {
                object.remove(name);
            } else {
                object.set(name, json);
            }
        } else if (parent instanceof ArrayNode array) {
            int index = Integer.parseInt(name);
            if (index == array.size()) {
                array.add(json);
            } else {
                array.set(index, json);
            }
        } else {
            throw new IllegalArgumentException("no such place: " + at);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2021-07-01, , 2021-07-02, true",
        "2021-07-01, , 2021-07-01, false",
        "2021-07-01, , 2021-06-30, false",
        "2021-07-01, 2022-07-01, 2022-07-01, true",
        "2021-07-01, 2022-07-01, 2022-06-30, false"
    })
    void a_version_without_an_end_makes_room_for_a_later_one(
            LocalDate otherFrom, @Nullable LocalDate otherTo, LocalDate from, boolean fits) throws Exception {
        ObjectNode terms = (ObjectNode) changed("HZ-MEDICAL", "/effective", "{\"from\":\"" + from + "\",\"to\":null}");
        LintSurroundings others = new LintSurroundings(
                SHIPPED.illnesses(), List.of(new OtherVersion(3, new DateSpan(otherFrom, otherTo))), Optional.empty());

        assertThat(PlanLinter.lint(terms, others).errors().stream()
                        .noneMatch(finding -> finding.code().equals("VERSION_OVERLAPS")))
                .isEqualTo(fits);
    }
}
