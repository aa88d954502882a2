package org.huzhu.enrollment;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.huzhu.enrollment.contribution.ConfirmContribution;
import org.huzhu.enrollment.contribution.ContributionEvents;
import org.huzhu.enrollment.contribution.ContributionRefusal;
import org.huzhu.enrollment.contribution.Contributions;
import org.huzhu.enrollment.contribution.RecordContribution;
import org.huzhu.enrollment.coverage.CoverageEvents;
import org.huzhu.enrollment.coverage.Coverages;
import org.huzhu.enrollment.coverage.EndCoverage;
import org.huzhu.enrollment.coverage.FindCoverage;
import org.huzhu.enrollment.coverage.OpenCoverages;
import org.huzhu.enrollment.enrollment.EnrollmentRefusal;
import org.huzhu.enrollment.enrollment.Enrollments;
import org.huzhu.enrollment.enrollment.HiddenFindings;
import org.huzhu.enrollment.enrollment.ImportRoster;
import org.huzhu.enrollment.enrollment.OpenEnrollment;
import org.huzhu.enrollment.enrollment.ReceiveRoster;
import org.huzhu.enrollment.enrollment.ReviewEnrollment;
import org.huzhu.enrollment.enrollment.RosterBackground;
import org.huzhu.enrollment.enrollment.RosterFormat;
import org.huzhu.enrollment.enrollment.RosterImports;
import org.huzhu.enrollment.enrollment.Rosters;
import org.huzhu.enrollment.enrollment.SettleEnrollment;
import org.huzhu.enrollment.enrollment.SubmitEnrollment;
import org.huzhu.enrollment.journal.Journal;
import org.huzhu.enrollment.member.Members;
import org.huzhu.enrollment.memberunit.MemberUnitEvents;
import org.huzhu.enrollment.memberunit.MemberUnitRefusal;
import org.huzhu.enrollment.memberunit.MemberUnits;
import org.huzhu.enrollment.memberunit.MoveMemberUnit;
import org.huzhu.enrollment.memberunit.RegisterMemberUnit;
import org.huzhu.enrollment.office.OfficeEvents;
import org.huzhu.enrollment.office.OfficeRefusal;
import org.huzhu.enrollment.office.Offices;
import org.huzhu.enrollment.office.OpenOffice;
import org.huzhu.enrollment.office.Territory;
import org.huzhu.enrollment.plan.DraftPlan;
import org.huzhu.enrollment.plan.PlanEvents;
import org.huzhu.enrollment.plan.PlanRefusal;
import org.huzhu.enrollment.plan.Plans;
import org.huzhu.enrollment.plan.PreviewBenefit;
import org.huzhu.enrollment.plan.PublishPlan;
import org.huzhu.enrollment.plan.SeedPlans;
import org.huzhu.enrollment.plan.TermsReader;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kit.problem.ConstraintRefusal;
import org.huzhu.kit.time.BusinessClock;

/** Puts the use cases together; each is a plain object that tests make with {@code new}. */
@Singleton
public class EnrollmentWiring {
    /** What it means when the database itself has to say no. */
    @Produces
    @Singleton
    ConstraintRefusal constraintRefusal() {
        return () -> Map.of(
                "enrollment_office_reviewer_independent", EnrollmentRefusal.REVIEWER_NOT_INDEPENDENT,
                "enrollment_province_reviewer_independent", EnrollmentRefusal.REVIEWER_NOT_INDEPENDENT,
                "enrollment_once", EnrollmentRefusal.ENROLLMENT_EXISTS,
                "roster_import_one_running", EnrollmentRefusal.ROSTER_IMPORT_RUNNING,
                "contribution_confirmer_independent", ContributionRefusal.CONFIRMER_NOT_INDEPENDENT,
                "contribution_reference_once", ContributionRefusal.CONTRIBUTION_REFERENCE_TAKEN,
                "payer_due_bounds", ContributionRefusal.CONTRIBUTION_OVER_DUE,
                "member_unit_credit_code_key", MemberUnitRefusal.CREDIT_CODE_TAKEN,
                "office_code_key", OfficeRefusal.OFFICE_CODE_TAKEN,
                "plan_version_overlap", PlanRefusal.PLAN_VERSION_OVERLAPS);
    }

    @Produces
    @Singleton
    OpenOffice openOffice(Offices offices, Territory territory, OfficeEvents events, Journal journal, IdSource ids) {
        return new OpenOffice(offices, territory, events, journal, ids);
    }

    @Produces
    @Singleton
    RegisterMemberUnit registerMemberUnit(
            MemberUnits units,
            Offices offices,
            MemberUnitEvents events,
            Journal journal,
            IdSource ids,
            BusinessClock clock) {
        return new RegisterMemberUnit(units, offices, events, journal, ids, clock);
    }

    @Produces
    @Singleton
    MoveMemberUnit moveMemberUnit(
            MemberUnits units,
            Offices offices,
            Territory territory,
            MemberUnitEvents events,
            Journal journal,
            BusinessClock clock) {
        return new MoveMemberUnit(units, offices, territory, events, journal, clock);
    }

    @Produces
    @Singleton
    DraftPlan draftPlan(Plans plans, TermsReader reader, Territory territory, Journal journal, IdSource ids) {
        return new DraftPlan(plans, reader, territory, journal, ids);
    }

    @Produces
    @Singleton
    PublishPlan publishPlan(
            Plans plans,
            TermsReader reader,
            PlanEvents events,
            Territory territory,
            Journal journal,
            BusinessClock clock) {
        return new PublishPlan(plans, reader, events, territory, journal, clock);
    }

    @Produces
    @Singleton
    PreviewBenefit previewBenefit(Plans plans, TermsReader reader) {
        return new PreviewBenefit(plans, reader);
    }

    @Produces
    @Singleton
    SeedPlans seedPlans(Plans plans, TermsReader reader, PublishPlan publishPlan, IdSource ids) {
        return new SeedPlans(plans, reader, publishPlan, ids);
    }

    @Produces
    @Singleton
    OpenCoverages openCoverages(
            Coverages coverages,
            Members members,
            CoverageEvents events,
            Journal journal,
            IdSource ids,
            BusinessClock clock) {
        return new OpenCoverages(coverages, members, events, journal, ids, clock);
    }

    @Produces
    @Singleton
    EndCoverage endCoverage(Coverages coverages, CoverageEvents events, Journal journal, BusinessClock clock) {
        return new EndCoverage(coverages, events, journal, clock);
    }

    @Produces
    @Singleton
    FindCoverage findCoverage(Coverages coverages) {
        return new FindCoverage(coverages);
    }

    @Produces
    @Singleton
    OpenEnrollment openEnrollment(
            Enrollments enrollments,
            MemberUnits units,
            Plans plans,
            Journal journal,
            IdSource ids,
            BusinessClock clock) {
        return new OpenEnrollment(enrollments, units, plans, journal, ids, clock);
    }

    @Produces
    @Singleton
    ImportRoster importRoster(
            Enrollments enrollments,
            Rosters rosters,
            HiddenFindings hiddenFindings,
            Plans plans,
            Members members,
            Coverages coverages,
            Journal journal,
            IdSource ids) {
        return new ImportRoster(enrollments, rosters, hiddenFindings, plans, members, coverages, journal, ids);
    }

    @Produces
    @Singleton
    ReceiveRoster receiveRoster(
            Enrollments enrollments,
            RosterImports imports,
            RosterFormat format,
            ImportRoster importRoster,
            RosterBackground background,
            Journal journal,
            IdSource ids,
            BusinessClock clock) {
        return new ReceiveRoster(enrollments, imports, format, importRoster, background, journal, ids, clock);
    }

    @Produces
    @Singleton
    SubmitEnrollment submitEnrollment(
            Enrollments enrollments,
            HiddenFindings hiddenFindings,
            RosterImports imports,
            MemberUnits units,
            Plans plans,
            Coverages coverages,
            Journal journal,
            BusinessClock clock) {
        return new SubmitEnrollment(enrollments, hiddenFindings, imports, units, plans, coverages, journal, clock);
    }

    @Produces
    @Singleton
    SettleEnrollment settleEnrollment(
            Enrollments enrollments,
            Rosters rosters,
            Plans plans,
            OpenCoverages openCoverages,
            Journal journal,
            BusinessClock clock) {
        return new SettleEnrollment(enrollments, rosters, plans, openCoverages, journal, clock);
    }

    @Produces
    @Singleton
    ReviewEnrollment reviewEnrollment(
            Enrollments enrollments,
            HiddenFindings hiddenFindings,
            SettleEnrollment settleEnrollment,
            Journal journal) {
        return new ReviewEnrollment(enrollments, hiddenFindings, settleEnrollment, journal);
    }

    @Produces
    @Singleton
    RecordContribution recordContribution(
            Enrollments enrollments, Contributions contributions, Journal journal, IdSource ids, BusinessClock clock) {
        return new RecordContribution(enrollments, contributions, journal, ids, clock);
    }

    @Produces
    @Singleton
    ConfirmContribution confirmContribution(
            Enrollments enrollments,
            Contributions contributions,
            Plans plans,
            SettleEnrollment settleEnrollment,
            ContributionEvents events,
            Journal journal) {
        return new ConfirmContribution(enrollments, contributions, plans, settleEnrollment, events, journal);
    }
}
