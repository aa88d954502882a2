package org.huzhu.claims.claim.db;

import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.Payee;
import org.huzhu.claims.claim.PayeeId;
import org.huzhu.claims.claim.Payees;
import org.huzhu.kernel.personal.BankCard;
import org.huzhu.kernel.personal.BankLineNumber;
import org.huzhu.kit.personal.FieldCipher;
import org.huzhu.kit.personal.KeptItem;
import org.huzhu.kit.personal.PersonalAudit;
import org.huzhu.kit.tx.Transactions;

/** The table {@code payee}. */
@Singleton
class SqlPayees implements Payees {

    private static final String NAME = "payee.name";
    private static final String ACCOUNT = "payee.account";

    private final Transactions transactions;
    private final FieldCipher cipher;
    private final PersonalAudit audit;

    SqlPayees(Transactions transactions, FieldCipher cipher, PersonalAudit audit) {
        this.transactions = transactions;
        this.cipher = cipher;
        this.audit = audit;
    }

    @Override
    public void store(Claim claim, Payee payee) {
        UUID member = claim.member().value();
        transactions
                .sql()
                .createUpdate("""
                        INSERT INTO payee (claim_id, payee_id, member_id, unit_id, name_cipher, account_cipher, bank_line)
                        VALUES (:claim, :payee, :member, :unit, :name, :account, :bank)
                        ON CONFLICT (claim_id) DO UPDATE SET name_cipher = excluded.name_cipher,
                            account_cipher = excluded.account_cipher, bank_line = excluded.bank_line
                        """)
                .bind("claim", claim.id())
                .bind("payee", payee.id())
                .bind("member", member)
                .bind("unit", claim.unit())
                .bind("name", cipher.encrypt(member, NAME, payee.name()))
                .bind("account", cipher.encrypt(member, ACCOUNT, payee.account().sensitive()))
                .bind("bank", payee.bank())
                .execute();
        audit.append("CLAIM_PAYEE_KEPT", "claim", claim.id().toString(), claim.number(), null, stated(payee));
    }

    private static List<String> stated(Payee payee) {
        return List.of(
                payee.name().reveal(), payee.account().reveal(), payee.bank().value());
    }

    @Override
    public Kept of(Claim claim) {
        return opened(claim, row(claim));
    }

    private Kept opened(Claim claim, PayeeRow row) {
        UUID member = claim.member().value();
        KeptItem item = KeptItem.of("claim", claim.id());
        return new Kept(
                cipher.open(item, member, NAME, row.nameCipher()),
                cipher.open(item, member, ACCOUNT, row.accountCipher()).map(account -> BankCard.of(account.reveal())),
                new BankLineNumber(row.bankLine()));
    }

    @Override
    public Sealed sealed(Claim claim) {
        PayeeRow row = row(claim);
        Kept kept = opened(claim, row);
        kept.name().orRefused();
        kept.account().orRefused();
        Base64.Encoder base64 = Base64.getEncoder();
        return new Sealed(
                row.payeeId(),
                claim.member(),
                base64.encodeToString(row.nameCipher()),
                base64.encodeToString(row.accountCipher()),
                row.bankLine());
    }

    private PayeeRow row(Claim claim) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT payee_id, name_cipher, account_cipher, bank_line FROM payee WHERE claim_id = :claim
                        """)
                .bind("claim", claim.id())
                .mapTo(PayeeRow.class)
                .one();
    }

    @SuppressWarnings("ArrayRecordComponent") // read and used up at once, never compared
    record PayeeRow(PayeeId payeeId, byte[] nameCipher, byte[] accountCipher, String bankLine) {}
}
