package org.huzhu.enrollment.memberunit.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.enrollment.memberunit.MemberUnit;
import org.huzhu.enrollment.memberunit.Placement;
import org.huzhu.kernel.personal.UnifiedCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * A unit.
 *
 * @param id its key
 * @param creditCode its unified social credit code
 * @param name its name
 * @param officeCode the office that serves it today
 * @param officePath the codes of the offices above it today
 * @param staffCount how many people it employs
 * @param womenStaffCount how many of them are women, where known
 * @param warnings what somebody should look at, as codes
 * @param placements its places in the tree, past and to come; only where one unit is asked for
 * @param version grows with each change, also the ETag
 */
@Schema(name = "MemberUnit")
public record MemberUnitView(
        UUID id,
        String creditCode,
        String name,
        String officeCode,
        String officePath,
        int staffCount,
        @Nullable Integer womenStaffCount,
        List<String> warnings,
        @Nullable List<PlacementView> placements,
        long version) {

    /** A place in the tree for some days, half-open. */
    @Schema(name = "Placement")
    public record PlacementView(
            String officeCode, LocalDate from, @Nullable LocalDate to) {}

    static MemberUnitView of(MemberUnit unit) {
        return view(unit, null);
    }

    static MemberUnitView of(MemberUnit unit, List<Placement> placements) {
        return view(
                unit,
                placements.stream()
                        .map(placement -> new PlacementView(
                                placement.office().value(),
                                placement.span().from(),
                                placement.span().until()))
                        .toList());
    }

    private static MemberUnitView view(MemberUnit unit, @Nullable List<PlacementView> placements) {
        boolean odd = UnifiedCreditCode.check(unit.creditCode().value()) != UnifiedCreditCode.Checked.VALID;
        return new MemberUnitView(
                unit.id().value(),
                unit.creditCode().value(),
                unit.name(),
                unit.office().value(),
                unit.officePath(),
                unit.headcount().staff(),
                unit.headcount().women().isPresent()
                        ? Integer.valueOf(unit.headcount().women().getAsInt())
                        : null,
                odd ? List.of("CREDIT_CODE_CHECK") : List.of(),
                placements,
                unit.version());
    }
}
