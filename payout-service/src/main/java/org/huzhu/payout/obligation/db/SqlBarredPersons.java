package org.huzhu.payout.obligation.db;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.id.ClaimId;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.obligation.ApprovedDetermination;
import org.huzhu.payout.obligation.BarredPerson;
import org.huzhu.payout.obligation.BarredPersons;

/** Keeps who is barred; rows are added, never changed. */
@Singleton
class SqlBarredPersons implements BarredPersons {

    private final Transactions transactions;

    SqlBarredPersons(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The lock on the obligation puts this before or after a release of it, never beside. */
    @Override
    public void bar(BarredPerson barred) {
        transactions.sql().createUpdate("""
                        INSERT INTO obligation_barred_person (obligation_id, person_key, because)
                        SELECT o.id, :person, :because
                          FROM (SELECT id FROM obligation WHERE id = :obligation FOR UPDATE) o
                        ON CONFLICT DO NOTHING
                        """).bindMethods(barred).execute();
    }

    @Override
    public void barDeciders(ClaimId claim, Set<ApprovedDetermination.Decider> deciders) {
        transactions
                .sql()
                .createUpdate("""
                        INSERT INTO obligation_barred_person (obligation_id, person_key, because)
                        SELECT o.id, d.person, d.because
                          FROM (SELECT id FROM obligation WHERE claim_id = :claim ORDER BY id FOR UPDATE) o
                         CROSS JOIN unnest(:persons::text[], :reasons::text[]) AS d (person, because)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("claim", claim)
                .bindArray(
                        "persons",
                        String.class,
                        deciders.stream()
                                .map(ApprovedDetermination.Decider::person)
                                .toList())
                .bindArray(
                        "reasons",
                        String.class,
                        deciders.stream()
                                .map(decider -> decider.because().name())
                                .toList())
                .execute();
    }

    @Override
    public List<BarredPerson> among(Collection<ObligationId> obligations, Collection<String> persons) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT obligation_id AS obligation, person_key AS person, because
                          FROM obligation_barred_person
                         WHERE obligation_id = ANY(:obligations) AND person_key = ANY(:persons)
                         ORDER BY obligation_id, because
                        """)
                .bindArray(
                        "obligations",
                        UUID.class,
                        obligations.stream().map(ObligationId::value).toList())
                .bindArray("persons", String.class, persons)
                .mapTo(BarredPerson.class)
                .list();
    }
}
