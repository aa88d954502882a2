package org.huzhu.claims.claim.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.huzhu.claims.careevent.CareEventId;
import org.huzhu.claims.claim.Channel;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimAmounts;
import org.huzhu.claims.claim.ClaimClock;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.claim.ClaimState;
import org.huzhu.claims.claim.ClaimSubject;
import org.huzhu.claims.claim.Filing;
import org.huzhu.claims.claim.Reviewers;
import org.huzhu.claims.claim.Submission;
import org.huzhu.claims.claim.VerificationMark;
import org.huzhu.claims.member.MemberId;
import org.huzhu.claims.member.UnitId;
import org.huzhu.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code claim}. */
@Entity
@DynamicUpdate
@Table(name = "claim")
class ClaimRow {

    @Id
    @Column(name = "claim_id")
    UUID claimId;

    @Column(updatable = false)
    String number;

    @Column(name = "member_id", updatable = false)
    UUID memberId;

    @Column(name = "unit_id", updatable = false)
    UUID unitId;

    @Column(name = "care_event_id", updatable = false)
    UUID careEventId;

    @Column(name = "settlement_reference")
    @Nullable
    String settlementReference;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    Channel channel;

    @Column(name = "filed_by", updatable = false)
    String filedBy;

    @Column(name = "filed_at", updatable = false)
    Instant filedAt;

    @Enumerated(EnumType.STRING)
    ClaimState state;

    @Column(name = "submitted_by")
    @Nullable
    String submittedBy;

    @Column(name = "submitted_at")
    @Nullable
    Instant submittedAt;

    @Column(name = "due_on")
    @Nullable
    LocalDate dueOn;

    @Column(name = "due_provisional")
    boolean dueProvisional;

    @Column(name = "office_reviewer")
    @Nullable
    String officeReviewer;

    @Column(name = "province_reviewer")
    @Nullable
    String provinceReviewer;

    @Column(precision = 14, scale = 2)
    BigDecimal proposed;

    @Column(precision = 14, scale = 2)
    BigDecimal approved;

    @Column(precision = 14, scale = 2)
    BigDecimal paid;

    @Enumerated(EnumType.STRING)
    VerificationMark verification;

    int round;

    @Column(name = "determination_version")
    int determinationVersion;

    @Version
    long version;

    static ClaimRow of(Claim claim) {
        ClaimRow row = new ClaimRow();
        row.claimId = claim.id().value();
        row.number = claim.number();
        row.memberId = claim.member().value();
        row.unitId = claim.unit().value();
        row.careEventId = claim.subject().careEvent().value();
        row.channel = claim.filing().channel();
        row.filedBy = claim.filing().person();
        row.filedAt = claim.filing().at();
        row.take(claim);
        return row;
    }

    /** Takes over what may change. */
    void take(Claim claim) {
        settlementReference = claim.subject().settlement().orElse(null);
        state = claim.state();
        submittedBy = claim.submission().map(Submission::person).orElse(null);
        submittedAt = claim.submission().map(Submission::at).orElse(null);
        dueOn = claim.deadline().map(ClaimClock.Deadline::dueOn).orElse(null);
        dueProvisional = claim.deadline()
                .filter(deadline -> deadline.certainty() == ClaimClock.Certainty.PROVISIONAL)
                .isPresent();
        officeReviewer = claim.reviewers().office().orElse(null);
        provinceReviewer = claim.reviewers().province().orElse(null);
        proposed = yuan(claim.amounts().proposed());
        approved = yuan(claim.amounts().approved());
        paid = yuan(claim.amounts().paid());
        verification = claim.verification();
        round = claim.round();
        determinationVersion = claim.determinationVersion();
    }

    Claim claim() {
        return new Claim(
                new ClaimId(claimId),
                number,
                new ClaimSubject(
                        new MemberId(memberId),
                        new UnitId(unitId),
                        new CareEventId(careEventId),
                        Optional.ofNullable(settlementReference)),
                new Filing(channel, filedBy, filedAt),
                state,
                submission(),
                deadline(),
                new Reviewers(Optional.ofNullable(officeReviewer), Optional.ofNullable(provinceReviewer)),
                new ClaimAmounts(money(proposed), money(approved), money(paid)),
                verification,
                round,
                determinationVersion,
                version);
    }

    private Optional<Submission> submission() {
        return submittedBy == null || submittedAt == null
                ? Optional.empty()
                : Optional.of(new Submission(submittedBy, submittedAt));
    }

    private Optional<ClaimClock.Deadline> deadline() {
        return Optional.ofNullable(dueOn)
                .map(day -> new ClaimClock.Deadline(
                        day, dueProvisional ? ClaimClock.Certainty.PROVISIONAL : ClaimClock.Certainty.FINAL));
    }

    private static BigDecimal yuan(Money money) {
        return BigDecimal.valueOf(money.fen(), 2);
    }

    private static Money money(BigDecimal yuan) {
        return Money.fen(yuan.movePointRight(2).longValueExact());
    }
}
