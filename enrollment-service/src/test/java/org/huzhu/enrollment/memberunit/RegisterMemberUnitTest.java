package org.huzhu.enrollment.memberunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.UUID;
import org.huzhu.enrollment.memberunit.RegisterMemberUnit.CheckCharacter;
import org.huzhu.enrollment.office.InMemoryOffices;
import org.huzhu.enrollment.office.Office;
import org.huzhu.enrollment.office.OfficeCode;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.personal.PersonalRefusal;
import org.huzhu.kernel.personal.UnifiedCreditCode;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.RefusalCode;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.DateSpan;
import org.huzhu.testkit.AuditActions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegisterMemberUnitTest {
    private static final OfficeCode HUANGSHI = new OfficeCode("420200");
    private static final Headcount HEADCOUNT = new Headcount(120, OptionalInt.of(50));
    private static final String CODE = MemberUnitFixtures.CREDIT_CODE;

    private final InMemoryMemberUnits units = new InMemoryMemberUnits();
    private final InMemoryOffices offices = new InMemoryOffices();
    private final List<MemberUnit> told = new ArrayList<>();
    private final AuditActions audit = new AuditActions();
    private long ids;
    // Half past midnight in Shanghai, the day before in UTC.
    private final RegisterMemberUnit registerMemberUnit = new RegisterMemberUnit(
            units,
            offices,
            told::add,
            audit,
            () -> new UUID(9, ++ids),
            Clock.fixed(Instant.parse("2025-03-19T16:30:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void an_office() {
        Office hubei = offices.givenProvince("420000");
        offices.givenBelow(hubei, "420200");
    }

    private static RegisterMemberUnit.Request request(String creditCode, CheckCharacter check, OfficeCode office) {
        return new RegisterMemberUnit.Request(creditCode, check, "示例单位", HEADCOUNT, office);
    }

    private static RegisterMemberUnit.Request request(String creditCode) {
        return request(creditCode, CheckCharacter.MUST_FIT, HUANGSHI);
    }

    private static String withWrongCheckCharacter() {
        return CODE.substring(0, 17) + (CODE.endsWith("0") ? "1" : "0");
    }

    private Refused refused(RegisterMemberUnit.Request request) {
        return catchThrowableOfType(Refused.class, () -> registerMemberUnit.register(request));
    }

    private void assertRefused(RegisterMemberUnit.Request request, RefusalCode code, String pointer) {
        Refused refused = refused(request);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.faults()).containsExactly(Fault.at(pointer, code.name()));
        assertThat(told).isEmpty();
        assertThat(audit.actions()).isEmpty();
    }

    @Test
    void a_unit_stands_under_its_office_from_today_on_and_is_told() {
        // When
        MemberUnit unit = registerMemberUnit.register(request(CODE));

        // Then
        assertThat(unit)
                .isEqualTo(new MemberUnit(
                        new UnitId(new UUID(9, 1)),
                        UnifiedCreditCode.of(CODE),
                        "示例单位",
                        HEADCOUNT,
                        HUANGSHI,
                        "/420000/420200/",
                        0));
        assertThat(units.find(unit.id())).contains(unit);
        assertThat(units.placements(unit.id()))
                .containsExactly(new Placement(HUANGSHI, DateSpan.openFrom(LocalDate.of(2025, 3, 20))));
        assertThat(told).containsExactly(unit);
        assertThat(audit.lines())
                .containsExactly(new AuditActions.Line(
                        AuditActions.Became.CREATED,
                        "MEMBER_UNIT_REGISTERED",
                        new Subject("member-unit", unit.id().toString()),
                        ""));
    }

    @Test
    void a_code_typed_with_blanks_and_small_letters_is_the_code() {
        // When
        MemberUnit unit = registerMemberUnit.register(request(" " + CODE.toLowerCase(Locale.ROOT)));

        // Then
        assertThat(unit.creditCode()).isEqualTo(UnifiedCreditCode.of(CODE));
    }

    @Test
    void a_wrong_check_character_is_refused_unless_somebody_looked_at_the_certificate() {
        // Given
        String wrong = withWrongCheckCharacter();
        assertRefused(request(wrong), PersonalRefusal.CREDIT_CODE_CHECK, "/creditCode");

        // When
        MemberUnit unit = registerMemberUnit.register(request(wrong, CheckCharacter.AS_ISSUED, HUANGSHI));

        // Then
        assertThat(unit.creditCode().value()).isEqualTo(wrong);
    }

    @ParameterizedTest
    @EnumSource(CheckCharacter.class)
    void what_is_no_code_at_all_is_refused_whoever_looked_at_it(CheckCharacter check) {
        assertRefused(request("91420200", check, HUANGSHI), PersonalRefusal.CREDIT_CODE_MALFORMED, "/creditCode");
    }

    @Test
    void an_office_that_is_not_open_is_unknown() {
        assertRefused(
                request(CODE, CheckCharacter.MUST_FIT, new OfficeCode("420300")),
                MemberUnitRefusal.UNIT_OFFICE_UNKNOWN,
                "/officeCode");
    }

    @Test
    void an_office_that_the_caller_does_not_see_is_unknown_too() {
        // Given
        units.hiding("/420000/420200/");

        // When / Then
        assertRefused(request(CODE), MemberUnitRefusal.UNIT_OFFICE_UNKNOWN, "/officeCode");
        assertThat(units.find(UnifiedCreditCode.of(CODE))).isEmpty();
    }

    @Test
    void a_code_is_registered_once() {
        // Given
        MemberUnit first = registerMemberUnit.register(request(CODE));

        // When
        Refused refused = refused(request(CODE));

        // Then
        assertThat(refused.code()).isEqualTo(MemberUnitRefusal.CREDIT_CODE_TAKEN);
        assertThat(told).containsExactly(first);
        assertThat(audit.actions()).containsExactly("MEMBER_UNIT_REGISTERED");
    }
}
