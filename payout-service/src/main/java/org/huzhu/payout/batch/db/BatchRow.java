package org.huzhu.payout.batch.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.batch.BatchNumber;
import org.huzhu.payout.batch.BatchState;
import org.huzhu.payout.batch.PaymentBatch;
import org.huzhu.payout.id.BatchId;
import org.jspecify.annotations.Nullable;

/** A row of {@code payment_batch}; what a batch is and who made it is written once. */
@Entity
@Table(name = "payment_batch")
class BatchRow {

    private static final int SCALE = 2;

    @Id
    UUID id;

    @Column(updatable = false)
    String number;

    @Column(name = "office_code", updatable = false)
    String officeCode;

    @Enumerated(EnumType.STRING)
    BatchState state;

    @Column(name = "item_count", updatable = false)
    int itemCount;

    @Column(updatable = false, precision = 14, scale = SCALE)
    BigDecimal total;

    @Column(name = "maker_person", updatable = false)
    String makerPerson;

    @Column(name = "approver_person")
    @Nullable
    String approverPerson;

    @Column(name = "approved_digest")
    @Nullable
    String approvedDigest;

    @Column(name = "releaser_person")
    @Nullable
    String releaserPerson;

    @Column(name = "made_at", updatable = false)
    Instant madeAt;

    @Column(name = "approved_at")
    @Nullable
    Instant approvedAt;

    @Column(name = "released_at")
    @Nullable
    Instant releasedAt;

    @Column(name = "reconciled_at")
    @Nullable
    Instant reconciledAt;

    @Version
    long version;

    /** For Hibernate. */
    BatchRow() {}

    static BatchRow of(PaymentBatch batch) {
        BatchRow row = new BatchRow();
        row.id = batch.id().value();
        row.number = batch.number().value();
        row.officeCode = batch.office();
        row.itemCount = batch.count();
        row.total = BigDecimal.valueOf(batch.total().fen(), SCALE);
        row.makerPerson = batch.maker();
        row.madeAt = batch.madeAt();
        row.take(batch);
        return row;
    }

    void take(PaymentBatch batch) {
        state = batch.state();
        approverPerson = batch.approver().orElse(null);
        approvedDigest = batch.approvedDigest().orElse(null);
        releaserPerson = batch.releaser().orElse(null);
        approvedAt = batch.approvedAt().orElse(null);
        releasedAt = batch.releasedAt().orElse(null);
        reconciledAt = batch.reconciledAt().orElse(null);
    }

    PaymentBatch batch() {
        return new PaymentBatch(
                new BatchId(id),
                new BatchNumber(number),
                officeCode,
                state,
                itemCount,
                Money.fen(total.movePointRight(SCALE).longValueExact()),
                makerPerson,
                Optional.ofNullable(approverPerson),
                Optional.ofNullable(approvedDigest),
                Optional.ofNullable(releaserPerson),
                madeAt,
                Optional.ofNullable(approvedAt),
                Optional.ofNullable(releasedAt),
                Optional.ofNullable(reconciledAt),
                version);
    }
}
