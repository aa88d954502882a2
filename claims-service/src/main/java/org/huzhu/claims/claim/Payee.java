package org.huzhu.claims.claim;

import java.util.ArrayList;
import java.util.List;
import org.huzhu.claims.member.MemberId;
import org.huzhu.kernel.personal.BankCard;
import org.huzhu.kernel.personal.BankLineNumber;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;

/**
 * Who is paid, and where. Benefits go to the member's own account, so the payee is the member.
 *
 * @param id the person as a payee; an obligation is identified by it, not by the account
 * @param name the account holder
 * @param account the card number
 * @param bank the branch
 */
public record Payee(PayeeId id, Sensitive name, BankCard account, BankLineNumber bank) {

    private static final int NAME_MAX = 100;

    /**
     * Reads a payee as stated; what is missing is empty.
     *
     * @param name the account holder
     * @param account the card number
     * @param bank the line number of the branch
     * @throws Refused with CLAIM_REQUEST_WRONG and every fault found
     */
    public static Payee read(String name, String account, String bank, MemberId member) {
        List<Fault> faults = new ArrayList<>();
        if (name.isEmpty() || name.length() > NAME_MAX) {
            faults.add(Fault.at("/payee/name", "FIELD_MISSING"));
        }
        BankCard.faultOf(account).ifPresent(code -> faults.add(Fault.at("/payee/account", code.name())));
        BankLineNumber.faultOf(bank).ifPresent(code -> faults.add(Fault.at("/payee/bankLineNumber", code.name())));
        if (!faults.isEmpty()) {
            throw new Refused(ClaimRefusal.CLAIM_REQUEST_WRONG, faults);
        }
        return new Payee(
                new PayeeId(member.value()), Sensitive.of(name), BankCard.of(account), BankLineNumber.of(bank));
    }
}
