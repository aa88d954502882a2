package org.huzhu.enrollment.plan;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.enrollment.office.Territory;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.change.ChangeRefusal;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;

/** Writes and rewrites drafts of plan versions. */
@Singleton
public final class DraftPlan {
    private final Plans plans;
    private final TermsReader reader;
    private final Territory territory;
    private final AuditTrail audit;
    private final IdSource ids;

    DraftPlan(Plans plans, TermsReader reader, Territory territory, AuditTrail audit, IdSource ids) {
        this.plans = plans;
        this.reader = reader;
        this.territory = territory;
        this.audit = audit;
        this.ids = ids;
    }

    /**
     * Makes the next version of a plan as a draft; a new code makes a new plan.
     *
     * @throws Refused TERMS_NOT_VALID, PLAN_CODE_DIFFERS, PLAN_REGION_NOT_YOURS
     */
    public PlanVersion.Draft draft(PlanCode code, String json, String author) {
        PlanVersion.Draft draft = plans.add(new PlanVersionId(ids.next()), termsOf(code, json), author);
        audit.created("PLAN_DRAFTED", subject(draft), "", draft.terms().digest());
        return draft;
    }

    /**
     * Gives a draft other terms.
     *
     * @param seen digest of the terms that the caller looked at; empty when any will do
     * @throws Refused PLAN_VERSION_NOT_FOUND, PRECONDITION_FAILED, PLAN_VERSION_PUBLISHED, PLAN_VERSION_CHANGED, TERMS_NOT_VALID,
     *     PLAN_CODE_DIFFERS, PLAN_REGION_NOT_YOURS
     */
    public PlanVersion.Draft redraft(PlanCode code, int number, String json, Optional<String> seen) {
        PlanVersion version =
                plans.find(code, number).orElseThrow(() -> new Refused(PlanRefusal.PLAN_VERSION_NOT_FOUND));
        return switch (version) {
            case PlanVersion.Published _ -> throw new Refused(PlanRefusal.PLAN_VERSION_PUBLISHED);
            case PlanVersion.Draft draft -> {
                if (seen.isPresent() && !seen.get().equals(draft.terms().digest())) {
                    throw new Refused(ChangeRefusal.PRECONDITION_FAILED);
                }
                requireRegion(territory, draft.terms().region());
                PlanVersion.Draft next = new PlanVersion.Draft(draft.id(), draft.number(), termsOf(code, json));
                plans.replace(next, draft.terms().digest());
                audit.changed(
                        "PLAN_REDRAFTED",
                        subject(next),
                        "",
                        draft.terms().digest(),
                        next.terms().digest());
                yield next;
            }
        };
    }

    private Terms termsOf(PlanCode code, String json) {
        Terms terms = reader.readDraft(json, TermsReader.Surroundings.of(code, plans, other -> true));
        if (!terms.code().equals(code)) {
            throw new Refused(
                    PlanRefusal.PLAN_CODE_DIFFERS,
                    Map.of("path", code.value()),
                    List.of(Fault.at(
                            "/plan/code", PlanRefusal.PLAN_CODE_DIFFERS.name(), Map.of("path", code.value()))));
        }
        requireRegion(territory, terms.region());
        return terms;
    }

    static void requireRegion(Territory territory, String region) {
        if (!territory.holdsRegion(region)) {
            throw new Refused(
                    PlanRefusal.PLAN_REGION_NOT_YOURS,
                    Map.of("region", region),
                    List.of(Fault.at(
                            "/plan/region", PlanRefusal.PLAN_REGION_NOT_YOURS.name(), Map.of("region", region))));
        }
    }

    static Subject subject(PlanVersion version) {
        return new Subject("plan-version", version.id().toString());
    }
}
