package org.huzhu.enrollment.member.rest;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.enrollment.member.Member;
import org.huzhu.kernel.personal.CitizenId;
import org.huzhu.kernel.personal.KeptField;
import org.huzhu.kernel.personal.Masks;
import org.jspecify.annotations.Nullable;

/**
 * A member, masked.
 *
 * @param memberId its key
 * @param name first character and a star
 * @param idNumber first three and last two characters
 * @param phone first three and last two digits, where known
 * @param unreadable the fields that are damaged at rest and not shown
 * @param version grows with each change, also the ETag
 */
@Schema(name = "Member")
public record MemberView(
        UUID memberId,
        @Nullable @Schema(examples = "盛*") String name,
        @Nullable @Schema(examples = "420*************22") String idNumber,
        @Nullable @Schema(examples = "138******01") String phone,
        List<String> unreadable,
        long version) {

    static MemberView of(Member member) {
        return new MemberView(
                member.id().value(),
                member.name().readable().map(name -> Masks.name(name.reveal())).orElse(null),
                member.idNumber().readable().map(CitizenId::masked).orElse(null),
                member.mobile()
                        .flatMap(KeptField::readable)
                        .map(mobile -> Masks.phone(mobile.reveal()))
                        .orElse(null),
                member.unreadable(),
                member.version());
    }
}
