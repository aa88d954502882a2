package org.huzhu.enrollment.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.huzhu.enrollment.People;
import org.huzhu.enrollment.coverage.CoverageFixtures;
import org.huzhu.enrollment.coverage.InMemoryCoverages;
import org.huzhu.enrollment.enrollment.Enrollment;
import org.huzhu.enrollment.enrollment.EnrollmentEvent;
import org.huzhu.enrollment.enrollment.EnrollmentFixtures;
import org.huzhu.enrollment.enrollment.EnrollmentId;
import org.huzhu.enrollment.enrollment.EnrollmentRefusal;
import org.huzhu.enrollment.enrollment.EnrollmentState;
import org.huzhu.enrollment.enrollment.InMemoryEnrollments;
import org.huzhu.enrollment.enrollment.ReviewDecision;
import org.huzhu.enrollment.enrollment.ReviewLevel;
import org.huzhu.enrollment.enrollment.RosterTotals;
import org.huzhu.enrollment.enrollment.Signatures;
import org.huzhu.enrollment.member.InMemoryMembers;
import org.huzhu.enrollment.member.MemberId;
import org.huzhu.enrollment.member.Person;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.enrollment.plan.EnrollmentTerms;
import org.huzhu.enrollment.plan.InMemoryPlans;
import org.huzhu.enrollment.plan.PlanCode;
import org.huzhu.enrollment.plan.PlanFixtures;
import org.huzhu.kernel.change.ChangeRefusal;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.personal.CitizenId;
import org.huzhu.kernel.personal.KeptField;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.kernel.refusal.IllegalTransition;
import org.huzhu.kernel.refusal.RefusalCode;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.terms.Employment;
import org.huzhu.testkit.AuditActions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A share costs 36.00, and nobody holds more than four, over all units. */
class ImportRosterTest {
    private static final Enrollment DRAFT = EnrollmentFixtures.aDraft();
    private static final LocalDate START = DRAFT.period().from();
    private static final UnitId UNIT = DRAFT.unit();
    private static final UnitId OTHER_UNIT = new UnitId(new UUID(0, 22));
    private static final MemberId FIRST = member(1);
    private static final IntConsumer NO_PROGRESS = rows -> {};

    private final InMemoryEnrollments enrollments = new InMemoryEnrollments();
    private final InMemoryRosters rosters = new InMemoryRosters();
    private final InMemoryHiddenFindings hiddenFindings = new InMemoryHiddenFindings();
    private final InMemoryPlans plans = new InMemoryPlans();
    private final InMemoryMembers members = new InMemoryMembers();
    private final InMemoryCoverages coverages = new InMemoryCoverages();
    private final AuditActions audit = new AuditActions();
    private final WideningLog scope = new WideningLog();
    private long ids;
    private final ImportRoster importRoster = new ImportRoster(
            enrollments, rosters, hiddenFindings, plans, members, coverages, audit, scope, () -> new UUID(9, ++ids));

    @BeforeEach
    void a_draft_and_its_plan() {
        plans.given(PlanFixtures.published(EnrollmentFixtures.terms()));
        enrollments.given(DRAFT);
    }

    private static MemberId member(int n) {
        return new MemberId(new UUID(5, n));
    }

    private static Person person(int n) {
        return named(n, People.worker(n).name());
    }

    private static Person named(int n, String name) {
        return new Person(Sensitive.of(name), CitizenId.of(People.worker(n).idNumber()), Optional.empty());
    }

    private static RosterLine line(int row, MemberId member, int shares) {
        return new RosterLine(row, member, shares, Employment.IN_SERVICE, Optional.empty());
    }

    private static RosterFinding finding(int row, RosterColumn column, RosterFault fault, Map<String, Object> params) {
        return new RosterFinding(row, column, fault.name(), params);
    }

    private Enrollment replace(RosterFile file) {
        return importRoster.replace(DRAFT.id(), file, ExpectedVersion.ANY, "", NO_PROGRESS);
    }

    private void covered(MemberId member, UnitId unit, PlanCode plan, int shares) {
        coverages.given(CoverageFixtures.coverage(
                coverages.all().size() + 1L, member, unit, plan, CoverageFixtures.yearFrom(START), shares));
    }

    private List<RosterLine> lines() {
        return rosters.lines(DRAFT.id(), 0, 10_000).stream()
                .map(Rosters.Settled::line)
                .toList();
    }

    private List<RosterFinding> rejections() {
        return rosters.rejections(DRAFT.id(), 0, 100).stream()
                .map(Rosters.Numbered::finding)
                .toList();
    }

    private List<HiddenFinding> hidden() {
        return hiddenFindings.after(DRAFT.id(), 0, 100).stream()
                .map(HiddenFindings.Placed::finding)
                .toList();
    }

    private void assertRefused(RosterFile file, RefusalCode code) {
        Refused refused = catchThrowableOfType(Refused.class, () -> replace(file));
        assertThat(refused.code()).isEqualTo(code);
        assertThat(lines()).isEmpty();
        assertThat(enrollments.events()).isEmpty();
    }

    @Test
    void each_row_that_passes_is_a_line_and_owes_its_shares() {
        // When
        Enrollment replaced = importRoster.replace(
                DRAFT.id(),
                InMemoryRosterFile.people(0, 3, 2),
                ExpectedVersion.of(0),
                "requested by officer",
                NO_PROGRESS);

        // Then
        assertThat(replaced.roster()).isEqualTo(new RosterTotals(3, 3, 0, 0, Money.yuan("216.00")));
        assertThat(replaced.state()).isEqualTo(EnrollmentState.DRAFT);
        assertThat(replaced.version()).isEqualTo(1);
        assertThat(enrollments.now(DRAFT.id())).isEqualTo(replaced);
        assertThat(enrollments.events()).containsExactly(new EnrollmentEvent.RosterReplaced("requested by officer"));
        assertThat(lines()).containsExactly(line(2, FIRST, 2), line(3, member(2), 2), line(4, member(3), 2));
        assertThat(rejections()).isEmpty();
        assertThat(audit.actions())
                .containsExactly(Collections.nCopies(3, "MEMBER_CREATED enrollment " + DRAFT.id())
                        .toArray(String[]::new));
    }

    @Test
    void a_draft_shows_its_members_to_nobody() {
        // When
        replace(InMemoryRosterFile.people(0, 3, 1));

        // Then
        assertThat(members.employedBy(UNIT)).isEmpty();
        assertThat(scope.reasons()).containsExactly("PERSONS_OF_THE_REGISTER", "PERSONS_OF_THE_REGISTER");
    }

    @Test
    void rows_that_a_rule_refuses_owe_nothing_and_are_named() {
        // Given
        People.Worker first = People.worker(0);
        People.Worker second = People.worker(1);
        People.Worker third = People.worker(2);

        // When
        Enrollment replaced = replace(InMemoryRosterFile.of(
                first.row(2), second.row(5), first.row(1), third.row(1).replace("在职", "临时")));

        // Then
        assertThat(replaced.roster()).isEqualTo(new RosterTotals(4, 1, 3, 0, Money.yuan("72.00")));
        assertThat(lines()).containsExactly(line(2, FIRST, 2));
        assertThat(rejections())
                .containsExactly(
                        finding(3, RosterColumn.SHARES, RosterFault.SHARES_OUT_OF_RANGE, Map.of("max", 4)),
                        finding(4, RosterColumn.ID_NUMBER, RosterFault.DUPLICATE_IN_FILE, Map.of("firstRow", 2)),
                        finding(
                                5,
                                RosterColumn.EMPLOYMENT,
                                RosterFault.EMPLOYMENT_NOT_ELIGIBLE,
                                Map.of("employment", "TEMPORARY")));
    }

    @Test
    void the_same_roster_again_is_unchanged_and_makes_no_member_twice() {
        // Given
        replace(InMemoryRosterFile.people(0, 3, 1));

        // When
        Enrollment again = replace(InMemoryRosterFile.people(0, 3, 1));

        // Then
        assertThat(again.roster()).isEqualTo(new RosterTotals(3, 0, 0, 3, Money.yuan("108.00")));
        assertThat(again.roster().enrolled()).isEqualTo(3);
        assertThat(again.version()).isEqualTo(2);
        assertThat(lines()).containsExactly(line(2, FIRST, 1), line(3, member(2), 1), line(4, member(3), 1));
        assertThat(audit.actions()).hasSize(3);
    }

    @Test
    void another_roster_takes_the_place_of_the_one_before_whole() {
        // Given
        replace(InMemoryRosterFile.people(0, 3, 1));

        // When
        Enrollment replaced = replace(
                InMemoryRosterFile.of(People.worker(1).row(1), People.worker(2).row(4)));

        // Then
        assertThat(replaced.roster()).isEqualTo(new RosterTotals(2, 1, 0, 1, Money.yuan("180.00")));
        assertThat(lines()).containsExactly(line(2, member(2), 1), line(3, member(3), 4));
    }

    @Test
    void a_trade_of_higher_risk_pays_its_own_prices_by_the_number_of_shares() {
        // Given
        plans.given(PlanFixtures.published("HB-ACCIDENT"));
        RosterFile file =
                InMemoryRosterFile.of(People.worker(0).row(1), People.worker(1).row(4));
        assertThat(replace(file).roster().due()).isEqualTo(Money.yuan("126.00"));
        enrollments.given(new Enrollment(
                DRAFT.id(),
                DRAFT.number(),
                UNIT,
                DRAFT.planVersion(),
                DRAFT.plan(),
                DRAFT.period(),
                Optional.empty(),
                Optional.of("HIGH_RISK"),
                DRAFT.payers(),
                EnrollmentState.DRAFT,
                Signatures.NONE,
                RosterTotals.NONE,
                0));

        // When
        Enrollment replaced = replace(file);

        // Then
        assertThat(replaced.roster().due()).isEqualTo(Money.yuan("156.00"));
    }

    @Test
    void too_many_shares_of_somebody_the_unit_sees_are_refused() {
        // Given
        members.given(person(0));
        members.employ(UNIT, Set.of(FIRST));
        covered(FIRST, OTHER_UNIT, DRAFT.plan(), 3);

        // When
        Enrollment replaced = replace(InMemoryRosterFile.people(0, 1, 2));

        // Then
        assertThat(replaced.roster()).isEqualTo(new RosterTotals(1, 0, 1, 0, Money.ZERO));
        assertThat(rejections())
                .containsExactly(
                        finding(2, RosterColumn.SHARES, RosterFault.SHARES_OVER_MAXIMUM, Map.of("held", 3, "max", 4)));
        assertThat(hidden()).isEmpty();
    }

    @Test
    void too_many_shares_of_a_stranger_are_told_to_reviewers_only() {
        // Given
        members.given(person(0));
        covered(FIRST, OTHER_UNIT, DRAFT.plan(), 3);

        // When
        Enrollment replaced = replace(InMemoryRosterFile.people(0, 1, 2));

        // Then
        assertThat(replaced.roster()).isEqualTo(new RosterTotals(1, 1, 0, 0, Money.yuan("72.00")));
        assertThat(rejections()).isEmpty();
        assertThat(hidden())
                .containsExactly(new HiddenFinding(
                        2, FIRST, RosterFault.SHARES_OVER_MAXIMUM, Map.of("held", 3, "max", 4), Optional.empty()));
    }

    @Test
    void who_is_covered_through_the_unit_in_these_days_is_not_enrolled_twice() {
        // Given
        members.given(person(0));
        covered(FIRST, UNIT, DRAFT.plan(), 1);

        // When
        Enrollment replaced = replace(InMemoryRosterFile.people(0, 2, 1));

        // Then
        assertThat(replaced.roster()).isEqualTo(new RosterTotals(2, 1, 1, 0, Money.yuan("36.00")));
        assertThat(rejections())
                .containsExactly(finding(2, RosterColumn.ID_NUMBER, RosterFault.COVERED_ALREADY, Map.of()));
    }

    @Test
    void another_name_than_the_fixed_one_of_a_stranger_is_told_to_reviewers_only() {
        // Given
        members.handIn(members.given(named(0, "别人")));

        // When
        Enrollment replaced = replace(InMemoryRosterFile.people(0, 1, 1));

        // Then
        assertThat(replaced.roster().accepted()).isEqualTo(1);
        assertThat(rejections()).isEmpty();
        assertThat(hidden())
                .containsExactly(new HiddenFinding(
                        2,
                        FIRST,
                        RosterFault.NAME_DIFFERS,
                        Map.of(),
                        Optional.of(KeptField.of(Sensitive.of(People.worker(0).name())))));
        assertThat(audit.actions()).isEmpty();
    }

    @Test
    void a_name_that_nobody_handed_in_yet_is_corrected() {
        // Given
        members.given(named(0, "别人"));

        // When
        replace(InMemoryRosterFile.people(0, 1, 1));

        // Then
        assertThat(audit.actions()).containsExactly("MEMBER_RENAMED enrollment " + DRAFT.id());
        assertThat(hidden()).isEmpty();
        assertThat(members.find(FIRST).orElseThrow().name().orRefused().reveal())
                .isEqualTo(People.worker(0).name());
    }

    @Test
    void joiners_hold_as_many_shares_as_those_whom_the_unit_covers_where_shares_are_equal() {
        // Given
        plans.given(PlanFixtures.published(
                EnrollmentFixtures.terms(Optional.empty(), EnrollmentTerms.Sharing.EQUAL, Set.of())));
        covered(member(77), UNIT, DRAFT.plan(), 2);

        // When
        replace(InMemoryRosterFile.of(People.worker(0).row(1), People.worker(1).row(2)));

        // Then
        assertThat(lines()).containsExactly(line(3, member(2), 2));
        assertThat(rejections())
                .containsExactly(finding(2, RosterColumn.SHARES, RosterFault.SHARES_NOT_EQUAL, Map.of("expected", 2)));
    }

    @Test
    void who_holds_the_base_plan_through_whichever_unit_may_hold_the_plan() {
        // Given
        PlanCode base = new PlanCode("HB-SEVERE");
        plans.given(PlanFixtures.published(
                EnrollmentFixtures.terms(Optional.empty(), EnrollmentTerms.Sharing.FREE, Set.of(base))));
        covered(members.given(person(0)), OTHER_UNIT, base, 1);

        // When
        replace(InMemoryRosterFile.people(0, 2, 1));

        // Then
        assertThat(lines()).containsExactly(line(2, FIRST, 1));
        assertThat(rejections())
                .containsExactly(finding(
                        3, RosterColumn.ID_NUMBER, RosterFault.BASE_PLAN_MISSING, Map.of("plans", "HB-SEVERE")));
    }

    @Test
    void family_takes_part_by_a_worker_who_holds_the_base_plan_through_the_unit() {
        // Given workers 10 and 11, of whom the first is covered here and the second elsewhere
        plans.given(PlanFixtures.published("GZ-FAMILY-SEVERE"));
        PlanCode base = new PlanCode("GZ-SEVERE");
        MemberId worker = members.given(person(10));
        covered(worker, UNIT, base, 1);
        covered(members.given(person(11)), OTHER_UNIT, base, 1);
        RosterFile file = InMemoryRosterFile.of(
                        People.worker(0).row(1).replace("在职", "家属"),
                        People.worker(1).row(1).replace("在职", "家属"))
                .with("职工证件号码", People.worker(10).idNumber(), People.worker(11).idNumber());

        // When
        replace(file);

        // Then
        assertThat(lines()).containsExactly(new RosterLine(2, member(3), 1, Employment.FAMILY, Optional.of(worker)));
        assertThat(rejections())
                .containsExactly(finding(
                        3, RosterColumn.WORKER_ID, RosterFault.BASE_PLAN_MISSING, Map.of("plans", "GZ-SEVERE")));
    }

    @Test
    void a_long_roster_is_read_in_slices_and_tells_how_far_it_is() {
        // Given
        List<Integer> told = new ArrayList<>();

        // When
        Enrollment replaced = importRoster.replace(
                DRAFT.id(), InMemoryRosterFile.people(0, 2_500, 1), ExpectedVersion.ANY, "", told::add);

        // Then
        assertThat(told).containsExactly(1_000, 2_000, 2_500);
        assertThat(replaced.roster()).isEqualTo(new RosterTotals(2_500, 2_500, 0, 0, Money.yuan("90000.00")));
        assertThat(lines()).hasSize(2_500);
        assertThat(scope.reasons()).hasSize(4);
    }

    @Test
    void one_person_in_two_slices_is_enrolled_once() {
        // Given
        List<List<String>> cells =
                new ArrayList<>(InMemoryRosterFile.people(0, 1_000, 1).cells());
        cells.add(cells.getFirst());

        // When
        Enrollment replaced =
                replace(new InMemoryRosterFile(InMemoryRosterFile.of().header(), cells));

        // Then
        assertThat(replaced.roster()).isEqualTo(new RosterTotals(1_001, 1_000, 1, 0, Money.yuan("36000.00")));
        assertThat(rejections())
                .containsExactly(
                        finding(1_002, RosterColumn.ID_NUMBER, RosterFault.DUPLICATE_IN_FILE, Map.of("firstRow", 2)));
    }

    @Test
    void a_reading_that_was_given_up_meanwhile_leaves_the_roster_before_it() {
        // Given
        Enrollment before = replace(InMemoryRosterFile.people(0, 1, 1));
        IntConsumer givenUp = rows -> {
            throw new Refused(RosterRefusal.ROSTER_IMPORT_INTERRUPTED);
        };

        // When
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> importRoster.replace(
                        DRAFT.id(), InMemoryRosterFile.people(5, 9, 1), ExpectedVersion.ANY, "", givenUp));

        // Then
        assertThat(refused.code()).isEqualTo(RosterRefusal.ROSTER_IMPORT_INTERRUPTED);
        assertThat(enrollments.now(DRAFT.id())).isEqualTo(before);
        assertThat(lines()).containsExactly(line(2, FIRST, 1));
    }

    @Test
    void all_rows_refused_is_a_roster_of_nobody() {
        // When
        Enrollment replaced = replace(InMemoryRosterFile.people(0, 2, 5));

        // Then
        assertThat(replaced.roster()).isEqualTo(new RosterTotals(2, 0, 2, 0, Money.ZERO));
        assertThat(replaced.roster().enrolled()).isZero();
    }

    @Test
    void what_was_sent_back_is_a_draft_again() {
        // Given
        enrollments.given(EnrollmentFixtures.submitted()
                .reviewed(ReviewLevel.OFFICE, ReviewDecision.RETURN, EnrollmentFixtures.OFFICE_REVIEWER, "")
                .after());

        // When
        Enrollment replaced = replace(InMemoryRosterFile.people(0, 1, 1));

        // Then
        assertThat(replaced.state()).isEqualTo(EnrollmentState.DRAFT);
    }

    @Test
    void what_was_handed_in_keeps_its_roster() {
        // Given
        Enrollment submitted = enrollments.given(EnrollmentFixtures.submitted());

        // When
        IllegalTransition refused =
                catchThrowableOfType(IllegalTransition.class, () -> replace(InMemoryRosterFile.people(0, 1, 1)));

        // Then
        assertThat(refused.code()).isEqualTo(EnrollmentRefusal.ENROLLMENT_COMMAND_NOT_ALLOWED);
        assertThat(enrollments.now(DRAFT.id())).isEqualTo(submitted);
        assertThat(audit.actions()).isEmpty();
    }

    @Test
    void another_version_than_the_caller_saw_is_left_alone() {
        // When
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> importRoster.replace(
                        DRAFT.id(), InMemoryRosterFile.people(0, 1, 1), ExpectedVersion.of(3), "", NO_PROGRESS));

        // Then
        assertThat(refused.code()).isEqualTo(ChangeRefusal.PRECONDITION_FAILED);
        assertThat(enrollments.now(DRAFT.id())).isEqualTo(DRAFT);
        assertThat(lines()).isEmpty();
    }

    @Test
    void a_file_that_is_empty_too_long_or_lacks_a_column_is_no_roster() {
        assertRefused(InMemoryRosterFile.of(), EnrollmentRefusal.ROSTER_EMPTY);
        assertRefused(
                new InMemoryRosterFile(InMemoryRosterFile.of().header(), Collections.nCopies(250_001, List.of())),
                RosterRefusal.ROSTER_TOO_LONG);
        assertRefused(InMemoryRosterFile.under("姓名,性别,证件号码,份数", "张三,男,1,1"), RosterRefusal.ROSTER_COLUMN_MISSING);
        assertRefused(
                InMemoryRosterFile.under("姓名,name,性别,证件号码,份数,用工形式", "张三,张三,男,1,1,在职"),
                RosterRefusal.ROSTER_COLUMN_TWICE);
    }

    @Test
    void as_many_rows_as_are_allowed_are_a_roster() {
        // When
        RosterHeader header = ImportRoster.check(
                new InMemoryRosterFile(InMemoryRosterFile.of().header(), Collections.nCopies(250_000, List.of())));

        // Then
        assertThat(header.record(new RosterFile.Line(2, List.of("张三"))).text(RosterColumn.NAME))
                .isEqualTo("张三");
    }

    @Test
    void an_unknown_enrolment_is_refused() {
        // When
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> importRoster.replace(
                        new EnrollmentId(new UUID(0, 99)),
                        InMemoryRosterFile.people(0, 1, 1),
                        ExpectedVersion.ANY,
                        "",
                        NO_PROGRESS));

        // Then
        assertThat(refused.code()).isEqualTo(EnrollmentRefusal.ENROLLMENT_NOT_FOUND);
    }
}
