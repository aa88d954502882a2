package org.huzhu.claims.claim.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.claims.claim.Payee;
import org.huzhu.claims.member.MemberId;
import org.jspecify.annotations.Nullable;

/** A payee as stated: anything may be missing. */
@Schema(name = "Statement")
public record PayeeStatement(
        @Nullable String name,
        @Nullable String account,
        @Nullable String bankLineNumber) {

    static Payee read(@Nullable PayeeStatement stated, MemberId member) {
        return stated == null
                ? Payee.read("", "", "", member)
                : Payee.read(
                        text(stated.name).strip(),
                        text(stated.account),
                        text(stated.bankLineNumber).strip(),
                        member);
    }

    private static String text(@Nullable String stated) {
        return stated == null ? "" : stated;
    }

    /** Shows nothing of it. */
    @Override
    public String toString() {
        return "PayeeStatement";
    }
}
