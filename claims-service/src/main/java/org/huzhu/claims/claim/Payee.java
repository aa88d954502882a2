package org.huzhu.claims.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huzhu.claims.coverage.MemberId;
import org.huzhu.kernel.personal.BankCard;
import org.huzhu.kernel.personal.BankLineNumber;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Who is paid, and where. Benefits go to the member's own account, so the payee is the member.
 *
 * @param id the person as a payee; an obligation is identified by it, not by the account
 * @param name the account holder
 * @param account the card number
 * @param bank the branch
 */
public record Payee(UUID id, Sensitive name, BankCard account, BankLineNumber bank) {

    private static final int NAME_MAX = 100;

    /** A payee as stated: anything may be missing. */
    public record Statement(
            @Nullable String name,
            @Nullable String account,
            @Nullable String bankLineNumber) {

        /** Shows nothing of it. */
        @Override
        public String toString() {
            return "Payee.Statement";
        }
    }

    /**
     * Reads a payee.
     *
     * @throws Refused with CLAIM_REQUEST_WRONG and every fault found
     */
    public static Payee read(@Nullable Statement stated, MemberId member) {
        List<Fault> faults = new ArrayList<>();
        String name =
                stated == null || stated.name() == null ? "" : stated.name().strip();
        String account = stated == null || stated.account() == null ? "" : stated.account();
        String bank = stated == null || stated.bankLineNumber() == null
                ? ""
                : stated.bankLineNumber().strip();
        if (name.isEmpty() || name.length() > NAME_MAX) {
            faults.add(Fault.at("/payee/name", "FIELD_MISSING"));
        }
        BankCard.faultOf(account).ifPresent(code -> faults.add(Fault.at("/payee/account", code.name())));
        BankLineNumber.faultOf(bank).ifPresent(code -> faults.add(Fault.at("/payee/bankLineNumber", code.name())));
        if (!faults.isEmpty()) {
            throw new Refused(ClaimRefusal.CLAIM_REQUEST_WRONG, faults);
        }
        return new Payee(member.value(), Sensitive.of(name), BankCard.of(account), BankLineNumber.of(bank));
    }
}
