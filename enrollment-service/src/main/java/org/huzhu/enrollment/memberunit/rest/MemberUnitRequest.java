package org.huzhu.enrollment.memberunit.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.enrollment.memberunit.Headcount;
import org.huzhu.enrollment.memberunit.RegisterMemberUnit;
import org.huzhu.enrollment.office.OfficeCode;
import org.jspecify.annotations.Nullable;

/**
 * A unit to register.
 *
 * @param creditCode its unified social credit code
 * @param name its name
 * @param officeCode the handling office that serves it
 * @param staffCount how many people it employs
 * @param womenStaffCount how many of them are women, where known; a plan for women needs it for its head-count rule
 * @param creditCodeOverride true when somebody saw the certificate and a wrong check character stands as issued
 */
@Schema(name = "MemberUnitRequest")
public record MemberUnitRequest(
        @NotBlank @Size(max = 40) @Schema(examples = "91420200MA4EXAMP7W")
        String creditCode,

        @NotBlank @Size(max = 200) @Schema(examples = "黄石示例制造有限公司")
        String name,

        @NotBlank @Schema(examples = "420200") String officeCode,
        @Min(1) @Max(10_000_000) @Schema(examples = "120") int staffCount,
        @Nullable @Min(0) Integer womenStaffCount,
        @Nullable Boolean creditCodeOverride) {

    RegisterMemberUnit.Request toRequest() {
        return new RegisterMemberUnit.Request(
                creditCode,
                Boolean.TRUE.equals(creditCodeOverride)
                        ? RegisterMemberUnit.CheckCharacter.AS_ISSUED
                        : RegisterMemberUnit.CheckCharacter.MUST_FIT,
                name,
                new Headcount(
                        staffCount, womenStaffCount == null ? OptionalInt.empty() : OptionalInt.of(womenStaffCount)),
                OfficeCode.parse(officeCode, "/officeCode"));
    }
}
