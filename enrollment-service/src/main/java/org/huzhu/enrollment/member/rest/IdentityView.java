package org.huzhu.enrollment.member.rest;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A member in full. */
@Schema(name = "MemberIdentity")
public record IdentityView(
        UUID memberId,
        @Nullable String name,
        @Nullable String idNumber,
        @Nullable String phone,

        @Schema(description = "The fields that are damaged at rest and not shown")
        List<String> unreadable) {}
