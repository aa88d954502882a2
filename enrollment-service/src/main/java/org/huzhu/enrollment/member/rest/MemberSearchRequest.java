package org.huzhu.enrollment.member.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to look for; never written anywhere, so its text shows nothing. */
@Schema(name = "MemberSearchRequest")
public record MemberSearchRequest(
        @NotBlank @Size(max = 40) @Schema(examples = "420202198503150022")
        String idNumber) {
    @Override
    public String toString() {
        return "MemberSearchRequest[idNumber=•••]";
    }
}
