package org.huzhu.enrollment.contribution.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.enrollment.contribution.Contribution;
import org.huzhu.enrollment.contribution.ContributionId;
import org.huzhu.enrollment.enrollment.EnrollmentId;
import org.huzhu.enrollment.enrollment.PersonKey;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.enrollment.plan.PayerKind;
import org.huzhu.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/** A row of {@code contribution}. */
@Entity
@Table(name = "contribution")
class ContributionRow {
    @Id
    @Column(name = "contribution_id")
    UUID id;

    @Column(name = "enrollment_id")
    UUID enrollmentId;

    @Column(name = "unit_id")
    UUID unitId;

    @Column(name = "payer_kind")
    String payerKind;

    @Column(name = "amount")
    BigDecimal amount;

    @Column(name = "received_on")
    LocalDate receivedOn;

    @Column(name = "reference")
    String reference;

    @Column(name = "recorded_by")
    String recordedBy;

    @Column(name = "confirmed_by")
    @Nullable
    String confirmedBy;

    @Column(name = "withdrawn_by")
    @Nullable
    String withdrawnBy;

    @Column(name = "receipt_sequence", insertable = false, updatable = false)
    @Nullable
    Long receiptSequence;

    @Version
    @Column(name = "version")
    long version;

    static ContributionRow of(Contribution contribution) {
        ContributionRow row = new ContributionRow();
        row.id = contribution.id().value();
        row.enrollmentId = contribution.enrollment().value();
        row.unitId = contribution.unit().value();
        row.payerKind = contribution.payer().name();
        row.amount = BigDecimal.valueOf(contribution.amount().fen(), 2);
        row.receivedOn = contribution.receivedOn();
        row.reference = contribution.reference();
        row.recordedBy = contribution.recorder().value();
        row.confirmedBy = contribution.confirmer().map(PersonKey::value).orElse(null);
        row.withdrawnBy = contribution.withdrawer().map(PersonKey::value).orElse(null);
        return row;
    }

    Contribution toContribution() {
        return new Contribution(
                new ContributionId(id),
                new EnrollmentId(enrollmentId),
                new UnitId(unitId),
                PayerKind.valueOf(payerKind),
                Money.fen(amount.movePointRight(2).longValueExact()),
                receivedOn,
                reference,
                new PersonKey(recordedBy),
                Optional.ofNullable(confirmedBy).map(PersonKey::new),
                Optional.ofNullable(withdrawnBy).map(PersonKey::new));
    }
}
