package org.huzhu.enrollment.contribution.db;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.huzhu.enrollment.contribution.Contribution;
import org.huzhu.enrollment.contribution.ContributionId;
import org.huzhu.enrollment.contribution.ContributionRefusal;
import org.huzhu.enrollment.contribution.Contributions;
import org.huzhu.enrollment.contribution.PayerDue;
import org.huzhu.enrollment.enrollment.Enrollment;
import org.huzhu.enrollment.enrollment.EnrollmentId;
import org.huzhu.enrollment.enrollment.PersonKey;
import org.huzhu.enrollment.plan.PayerKind;
import org.huzhu.kernel.id.ReadableNumber;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.tx.Transactions;

/** Contributions and what is owed; the sums are counters, changed under their CHECK and never read first. */
@Singleton
class PanacheContributions implements Contributions, PanacheRepositoryBase<ContributionRow, UUID> {
    private static final char RECEIPT_PREFIX = 'R';

    private final Transactions transactions;

    @Inject
    PanacheContributions(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void owe(Enrollment enrollment, List<PayerDue> dues) {
        for (int i = 0; i < dues.size(); i++) {
            transactions
                    .sql()
                    .createUpdate("""
                        INSERT INTO payer_due (enrollment_id, unit_id, payer_kind, place, due, recorded,
                        confirmed) VALUES (:enrollment, :unit, :kind, :place, :due, 0, 0)
                        ON CONFLICT (enrollment_id, payer_kind) DO NOTHING
                        """)
                    .bind("enrollment", enrollment.id())
                    .bind("unit", enrollment.unit())
                    .bind("place", i)
                    .bindMethods(dues.get(i))
                    .execute();
        }
    }

    @Override
    public List<PayerDue> dues(EnrollmentId enrollment) {
        return transactions.sql().createQuery("""
                        SELECT payer_kind, due, recorded, confirmed FROM payer_due
                        WHERE enrollment_id = :enrollment ORDER BY place
                        """).bind("enrollment", enrollment).mapTo(DueRow.class).stream()
                .map(DueRow::payerDue)
                .toList();
    }

    @Override
    public void add(Contribution contribution) {
        if (count("recorded", "due", contribution) == 0) {
            throw overDue(contribution);
        }
        try {
            persistAndFlush(ContributionRow.of(contribution));
        } catch (ConstraintViolationException taken) {
            throw new Refused(
                    ContributionRefusal.CONTRIBUTION_REFERENCE_TAKEN,
                    List.of(Fault.at("/reference", ContributionRefusal.CONTRIBUTION_REFERENCE_TAKEN.name())));
        }
    }

    @Override
    public Optional<Contribution> find(EnrollmentId enrollment, ContributionId id) {
        return find("id = ?1 and enrollmentId = ?2", id.value(), enrollment.value())
                .firstResultOptional()
                .map(ContributionRow::toContribution);
    }

    @Override
    public List<Contribution> of(EnrollmentId enrollment) {
        return find("enrollmentId = ?1", Sort.by("id"), enrollment.value()).list().stream()
                .map(ContributionRow::toContribution)
                .toList();
    }

    @Override
    public void confirm(Contribution confirmed) {
        String confirmer = confirmed.confirmer().map(PersonKey::value).orElseThrow();
        int changed = update(
                "confirmedBy = ?1, version = version + 1 where id = ?2 and confirmedBy is null and withdrawnBy is null",
                confirmer,
                confirmed.id().value());
        if (changed == 0 || count("confirmed", "recorded", confirmed) == 0) {
            throw new Refused(ContributionRefusal.CONTRIBUTION_CONFIRMED);
        }
        long receipt = transactions
                .sql()
                .createQuery("SELECT nextval('receipt_number')")
                .mapTo(Long.class)
                .one();
        update("receiptSequence = ?1 where id = ?2", receipt, confirmed.id().value());
    }

    @Override
    public List<IssuedReceipt> receipts(EnrollmentId enrollment) {
        return find("enrollmentId = ?1 and receiptSequence is not null", Sort.by("receiptSequence"), enrollment.value())
                .list()
                .stream()
                .map(row -> new IssuedReceipt(
                        new ReadableNumber(
                                RECEIPT_PREFIX, row.receivedOn.getYear(), Objects.requireNonNull(row.receiptSequence)),
                        row.toContribution()))
                .toList();
    }

    @Override
    public void withdraw(Contribution withdrawn) {
        String withdrawer = withdrawn.withdrawer().map(PersonKey::value).orElseThrow();
        int changed = update(
                "withdrawnBy = ?1, version = version + 1 where id = ?2 and confirmedBy is null and withdrawnBy is null",
                withdrawer,
                withdrawn.id().value());
        if (changed == 0) {
            throw new Refused(ContributionRefusal.CONTRIBUTION_CONFIRMED);
        }
        transactions.sql().createUpdate("""
                        UPDATE payer_due SET recorded = recorded - :amount
                        WHERE enrollment_id = :enrollment AND payer_kind = :payer
                        """).bindMethods(withdrawn).execute();
    }

    private int count(String counter, String bound, Contribution contribution) {
        return transactions
                .sql()
                .createUpdate("""
                        UPDATE payer_due SET %s = %s + :amount
                        WHERE enrollment_id = :enrollment AND payer_kind = :payer AND %s + :amount <= %s
                        """.formatted(counter, counter, counter, bound))
                .bindMethods(contribution)
                .execute();
    }

    private Refused overDue(Contribution contribution) {
        Optional<PayerDue> due = dues(contribution.enrollment()).stream()
                .filter(payer -> payer.kind() == contribution.payer())
                .findFirst();
        if (due.isEmpty()) {
            return new Refused(
                    ContributionRefusal.CONTRIBUTION_PAYER_UNKNOWN,
                    List.of(Fault.at("/payerKind", ContributionRefusal.CONTRIBUTION_PAYER_UNKNOWN.name())));
        }
        Map<String, Object> params =
                Map.of("open", due.get().due().minus(due.get().recorded()).toYuanString());
        return new Refused(
                ContributionRefusal.CONTRIBUTION_OVER_DUE,
                params,
                List.of(Fault.at("/amount", ContributionRefusal.CONTRIBUTION_OVER_DUE.name(), params)));
    }

    /** What a payer owes, as it is stored. */
    record DueRow(PayerKind payerKind, Money due, Money recorded, Money confirmed) {

        PayerDue payerDue() {
            return new PayerDue(payerKind, due, recorded, confirmed);
        }
    }
}
