package org.huzhu.claims;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.huzhu.claims.adjudication.Determinations;
import org.huzhu.claims.adjudication.db.SqlDeterminations;
import org.huzhu.claims.adjudication.terms.ShelvedPlans;
import org.huzhu.claims.careevent.CareEvents;
import org.huzhu.claims.careevent.db.SqlCareEvents;
import org.huzhu.claims.claim.Appeals;
import org.huzhu.claims.claim.Beneficiaries;
import org.huzhu.claims.claim.ClaimEvents;
import org.huzhu.claims.claim.ClaimHistory;
import org.huzhu.claims.claim.Pauses;
import org.huzhu.claims.claim.Payees;
import org.huzhu.claims.claim.db.SqlAppeals;
import org.huzhu.claims.claim.db.SqlBeneficiaries;
import org.huzhu.claims.claim.db.SqlClaimHistory;
import org.huzhu.claims.claim.db.SqlPauses;
import org.huzhu.claims.claim.db.SqlPayees;
import org.huzhu.claims.claim.kafka.OutboxClaimEvents;
import org.huzhu.claims.coverage.CoverageSnapshots;
import org.huzhu.claims.coverage.MemberLock;
import org.huzhu.claims.coverage.PlanVersionSnapshots;
import org.huzhu.claims.coverage.SystemSight;
import org.huzhu.claims.coverage.db.SqlCoverageSnapshots;
import org.huzhu.claims.coverage.db.SqlMemberLock;
import org.huzhu.claims.coverage.db.SqlPlanVersionSnapshots;
import org.huzhu.claims.coverage.db.SqlSystemSight;
import org.huzhu.claims.coverage.kafka.CopyRoutes;
import org.huzhu.claims.document.Documents;
import org.huzhu.claims.document.FileLook;
import org.huzhu.claims.document.db.SqlDocuments;
import org.huzhu.claims.document.file.TikaFileLook;
import org.huzhu.claims.payment.Obligations;
import org.huzhu.claims.payment.db.SqlObligations;
import org.huzhu.claims.review.DecisionEvents;
import org.huzhu.claims.review.db.SqlReviews;
import org.huzhu.claims.review.kafka.OutboxDecisionEvents;
import org.huzhu.claims.utilization.Utilizations;
import org.huzhu.claims.utilization.db.SqlUtilizations;
import org.huzhu.claims.verification.MedicalInsurance;
import org.huzhu.claims.verification.Verifications;
import org.huzhu.claims.verification.WorkInjuryRegister;
import org.huzhu.claims.verification.db.SqlVerifications;
import org.huzhu.claims.verification.http.HttpMedicalInsurance;
import org.huzhu.claims.verification.http.HttpWorkInjuryRegister;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kit.audit.Audit;
import org.huzhu.kit.outbox.Outbox;
import org.huzhu.kit.personal.BlindIndex;
import org.huzhu.kit.personal.FieldCipher;
import org.huzhu.kit.personal.PersonalAudit;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.union.place.OfficeTreeFeed;

/** Wires the ports to the database, to Kafka and to the outside. */
@Dependent
class ClaimsPorts {

    @Produces
    @Singleton
    CoverageSnapshots coverageSnapshots(Transactions transactions) {
        return new SqlCoverageSnapshots(transactions);
    }

    @Produces
    @Singleton
    PlanVersionSnapshots planVersionSnapshots(Transactions transactions) {
        return new SqlPlanVersionSnapshots(transactions);
    }

    @Produces
    @Singleton
    CopyRoutes copyRoutes(PlanVersionSnapshots planVersions, CoverageSnapshots coverages, OfficeTreeFeed places) {
        return new CopyRoutes(planVersions, coverages, places);
    }

    @Produces
    @Singleton
    SystemSight systemSight(Transactions transactions) {
        return new SqlSystemSight(transactions);
    }

    @Produces
    @Singleton
    MemberLock memberLock(Transactions transactions) {
        return new SqlMemberLock(transactions);
    }

    @Produces
    @Singleton
    CareEvents careEvents(Transactions transactions, FieldCipher cipher, PersonalAudit audit) {
        return new SqlCareEvents(transactions, cipher, audit);
    }

    @Produces
    @Singleton
    Payees payees(Transactions transactions, FieldCipher cipher, PersonalAudit audit) {
        return new SqlPayees(transactions, cipher, audit);
    }

    @Produces
    @Singleton
    Pauses pauses(Transactions transactions, FieldCipher cipher, PersonalAudit audit) {
        return new SqlPauses(transactions, cipher, audit);
    }

    @Produces
    @Singleton
    Appeals appeals(Transactions transactions, FieldCipher cipher, PersonalAudit audit) {
        return new SqlAppeals(transactions, cipher, audit);
    }

    @Produces
    @Singleton
    ClaimHistory claimHistory(Transactions transactions, Audit audit) {
        return new SqlClaimHistory(transactions, audit);
    }

    @Produces
    @Singleton
    Beneficiaries beneficiaries(Transactions transactions, SystemSight sight) {
        return new SqlBeneficiaries(transactions, sight);
    }

    @Produces
    @Singleton
    ClaimEvents claimEvents(Outbox outbox) {
        return new OutboxClaimEvents(outbox);
    }

    @Produces
    @Singleton
    Documents documents(Transactions transactions, FieldCipher cipher, Audit audit) {
        return new SqlDocuments(transactions, cipher, audit);
    }

    @Produces
    @Singleton
    FileLook fileLook() {
        return new TikaFileLook();
    }

    @Produces
    @Singleton
    ShelvedPlans shelvedPlans(PlanVersionSnapshots snapshots) {
        return new ShelvedPlans(snapshots);
    }

    @Produces
    @Singleton
    Determinations determinations(Transactions transactions, FieldCipher cipher, PersonalAudit audit) {
        return new SqlDeterminations(transactions, cipher, audit);
    }

    @Produces
    @Singleton
    Utilizations utilizations(Transactions transactions, FieldCipher cipher, BlindIndex index) {
        return new SqlUtilizations(transactions, cipher, index);
    }

    @Produces
    @Singleton
    Verifications verifications(Transactions transactions) {
        return new SqlVerifications(transactions);
    }

    @Produces
    @Singleton
    MedicalInsurance medicalInsurance(ClaimsConfig config) {
        return new HttpMedicalInsurance(config.medicalInsurance().url());
    }

    @Produces
    @Singleton
    WorkInjuryRegister workInjuryRegister(ClaimsConfig config) {
        return new HttpWorkInjuryRegister(config.workInjury().url());
    }

    @Produces
    @Singleton
    SqlReviews reviews(Transactions transactions, FieldCipher cipher, IdSource ids, PersonalAudit audit) {
        return new SqlReviews(transactions, cipher, ids, audit);
    }

    @Produces
    @Singleton
    DecisionEvents decisionEvents(Outbox outbox) {
        return new OutboxDecisionEvents(outbox);
    }

    @Produces
    @Singleton
    Obligations obligations(Transactions transactions) {
        return new SqlObligations(transactions);
    }
}
