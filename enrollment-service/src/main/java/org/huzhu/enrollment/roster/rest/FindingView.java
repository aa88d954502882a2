package org.huzhu.enrollment.roster.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A finding.
 *
 * @param row the row in the file; the header is row 1
 * @param memberId whom the row would cover
 * @param code stable code
 * @param text in the caller's language
 * @param statedName the name on the roster, where it differs; masked unless the caller may unmask
 * @param registeredName the name in the register, likewise; absent when it is damaged
 */
@Schema(name = "RosterFinding")
public record FindingView(
        @Schema(examples = "3") int row,
        UUID memberId,
        @Schema(examples = "NAME_DIFFERS") String code,
        String text,
        @Nullable @Schema(examples = "盛*") String statedName,
        @Nullable @Schema(examples = "李*") String registeredName) {}
