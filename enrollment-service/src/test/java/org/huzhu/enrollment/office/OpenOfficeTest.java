package org.huzhu.enrollment.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.kernel.refusal.RefusalCode;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.testkit.AuditActions;
import org.junit.jupiter.api.Test;

class OpenOfficeTest {
    private static final OfficeCode HUBEI = new OfficeCode("420000");
    private static final OfficeCode HUANGSHI = new OfficeCode("420200");
    private static final OfficeCode MILL = new OfficeCode("42020001");
    private static final Office.ProvincialOffice PROVINCE =
            new Office.ProvincialOffice(new OfficeId(new UUID(0, 1)), HUBEI, "湖北省办");

    private final InMemoryOffices offices = new InMemoryOffices();
    private final List<Office> told = new ArrayList<>();
    private final AuditActions audit = new AuditActions();

    private OpenOffice actingFor(Optional<OfficeCode> own) {
        return new OpenOffice(offices, new ActingFor(own), told::add, audit, () -> new UUID(0, 9));
    }

    private RefusalCode refusal(
            Optional<OfficeCode> own, OfficeCode code, OfficeLevel level, Optional<OfficeCode> parent) {
        return catchThrowableOfType(Refused.class, () -> actingFor(own).open(code, "新办", level, parent))
                .code();
    }

    @Test
    void an_office_below_ones_own_is_opened_and_told() {
        // Given
        offices.add(PROVINCE);

        // When
        Office opened = actingFor(Optional.of(HUBEI)).open(HUANGSHI, "黄石市办", OfficeLevel.HANDLING, Optional.of(HUBEI));

        // Then
        assertThat(opened)
                .isEqualTo(new Office.HandlingOffice(
                        new OfficeId(new UUID(0, 9)), HUANGSHI, "黄石市办", HUBEI, "/420000/420200/"));
        assertThat(offices.find(HUANGSHI)).contains(opened);
        assertThat(told).containsExactly(opened);
        assertThat(audit.actions()).containsExactly("OFFICE_OPENED");
    }

    @Test
    void a_province_opens_itself_and_no_other() {
        assertThat(refusal(Optional.of(new OfficeCode("430000")), HUBEI, OfficeLevel.PROVINCE, Optional.empty()))
                .isEqualTo(OfficeRefusal.OFFICE_NOT_YOURS);
        assertThat(actingFor(Optional.of(HUBEI))
                        .open(HUBEI, "湖北省办", OfficeLevel.PROVINCE, Optional.empty())
                        .path())
                .isEqualTo("/420000/");
    }

    @Test
    void who_acts_for_all_opens_any_province() {
        assertThat(actingFor(Optional.empty())
                        .open(HUBEI, "湖北省办", OfficeLevel.PROVINCE, Optional.empty())
                        .level())
                .isEqualTo(OfficeLevel.PROVINCE);
    }

    @Test
    void a_code_is_used_once() {
        // Given
        offices.add(PROVINCE);

        // When / Then
        assertThat(refusal(Optional.empty(), HUBEI, OfficeLevel.PROVINCE, Optional.empty()))
                .isEqualTo(OfficeRefusal.OFFICE_CODE_TAKEN);
    }

    @Test
    void a_province_has_none_above_and_a_handling_office_has_one_that_is_the_callers() {
        // Given
        offices.add(PROVINCE);
        Optional<OfficeCode> all = Optional.empty();

        // When / Then
        assertThat(refusal(all, new OfficeCode("430000"), OfficeLevel.PROVINCE, Optional.of(HUBEI)))
                .isEqualTo(OfficeRefusal.OFFICE_PARENT_NOT_ALLOWED);
        assertThat(refusal(all, HUANGSHI, OfficeLevel.HANDLING, Optional.empty()))
                .isEqualTo(OfficeRefusal.OFFICE_PARENT_MISSING);
        assertThat(refusal(all, MILL, OfficeLevel.HANDLING, Optional.of(HUANGSHI)))
                .isEqualTo(OfficeRefusal.OFFICE_PARENT_UNKNOWN);
        assertThat(refusal(Optional.of(new OfficeCode("430000")), HUANGSHI, OfficeLevel.HANDLING, Optional.of(HUBEI)))
                .isEqualTo(OfficeRefusal.OFFICE_PARENT_UNKNOWN);
        assertThat(told).isEmpty();
        assertThat(audit.actions()).isEmpty();
    }
}
