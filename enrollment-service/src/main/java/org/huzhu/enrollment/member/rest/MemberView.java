package org.huzhu.enrollment.member.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.enrollment.member.Member;
import org.huzhu.kernel.personal.Masks;
import org.jspecify.annotations.Nullable;

/**
 * A member, masked.
 *
 * @param memberId its key
 * @param name first character and a star
 * @param idNumber first three and last two characters
 * @param phone first three and last two digits, where known
 * @param version grows with each change, also the ETag
 */
@Schema(name = "Member")
public record MemberView(
        UUID memberId,
        @Schema(examples = "盛*") String name,
        @Schema(examples = "420*************22") String idNumber,
        @Nullable @Schema(examples = "138******01") String phone,
        long version) {

    static MemberView of(Member member) {
        return new MemberView(
                member.id().value(),
                Masks.name(member.person().name().reveal()),
                member.person().idNumber().masked(),
                member.person()
                        .mobile()
                        .map(mobile -> Masks.phone(mobile.reveal()))
                        .orElse(null),
                member.version());
    }
}
