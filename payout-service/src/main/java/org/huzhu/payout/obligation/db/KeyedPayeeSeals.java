package org.huzhu.payout.obligation.db;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huzhu.kit.personal.BlindIndex;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.obligation.Obligation;
import org.huzhu.payout.obligation.PayeeSeals;

/** The table {@code obligation_seal}; a seal is an HMAC under the deployment's index key, bound to its purpose. */
@Singleton
class KeyedPayeeSeals implements PayeeSeals {

    private static final String PURPOSE = "obligation.payee-seal";

    private final Transactions transactions;
    private final BlindIndex mac;

    KeyedPayeeSeals(Transactions transactions, BlindIndex mac) {
        this.transactions = transactions;
        this.mac = mac;
    }

    @Override
    public void seal(Obligation obligation) {
        transactions
                .sql()
                .createUpdate("""
                        INSERT INTO obligation_seal (obligation_id, seal) VALUES (:id, :seal)
                        ON CONFLICT (obligation_id) DO UPDATE SET seal = excluded.seal
                        """)
                .bind("id", obligation.id())
                .bind("seal", sealOf(obligation))
                .execute();
    }

    @Override
    public Set<ObligationId> broken(Collection<Obligation> obligations) {
        if (obligations.isEmpty()) {
            return Set.of();
        }
        Map<ObligationId, String> kept = transactions
                .sql()
                .createQuery("SELECT obligation_id, seal FROM obligation_seal WHERE obligation_id = ANY(:ids)")
                .bindArray(
                        "ids",
                        UUID.class,
                        obligations.stream().map(one -> one.id().value()).toList())
                .mapTo(SealRow.class)
                .stream()
                .collect(Collectors.toMap(SealRow::obligationId, SealRow::seal));
        return obligations.stream()
                .filter(one -> !same(kept.getOrDefault(one.id(), ""), sealOf(one)))
                .map(Obligation::id)
                .collect(Collectors.toSet());
    }

    private String sealOf(Obligation obligation) {
        return mac.of(
                PURPOSE,
                String.join(
                        "\n",
                        obligation.id().toString(),
                        obligation.origin().lineId().toString(),
                        obligation.identity().payeeId().toString(),
                        obligation.amount().toYuanString(),
                        obligation.payee().memberId().toString(),
                        obligation.payee().nameCipher(),
                        obligation.payee().accountCipher(),
                        obligation.payee().bankLineNumber(),
                        obligation.payee().confirmedBy().orElse("")));
    }

    private static boolean same(String kept, String computed) {
        return MessageDigest.isEqual(
                kept.getBytes(StandardCharsets.US_ASCII), computed.getBytes(StandardCharsets.US_ASCII));
    }

    /** A seal as it is stored. */
    record SealRow(ObligationId obligationId, String seal) {}
}
