package org.huzhu.enrollment.plan;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.huzhu.enrollment.journal.Journal;
import org.huzhu.enrollment.journal.Subject;
import org.huzhu.enrollment.office.Territory;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;

/** Writes and rewrites drafts of plan versions. */
public final class DraftPlan {
    private final Plans plans;
    private final TermsReader reader;
    private final Territory territory;
    private final Journal journal;
    private final IdSource ids;

    public DraftPlan(Plans plans, TermsReader reader, Territory territory, Journal journal, IdSource ids) {
        this.plans = plans;
        this.reader = reader;
        this.territory = territory;
        this.journal = journal;
        this.ids = ids;
    }

    /**
     * Makes the next version of a plan as a draft; a new code makes a new plan.
     *
     * @throws Refused TERMS_NOT_VALID, PLAN_CODE_DIFFERS, PLAN_REGION_NOT_YOURS
     */
    public PlanVersion.Draft draft(PlanCode code, String json, String author) {
        PlanVersion.Draft draft = plans.add(new PlanVersionId(ids.next()), termsOf(code, json), author);
        journal.created("plan.drafted", subject(draft), draft.terms().digest());
        return draft;
    }

    /**
     * Gives a draft other terms.
     *
     * @param precondition looks at the draft before it changes, and may refuse
     * @throws Refused PLAN_VERSION_NOT_FOUND, PLAN_VERSION_PUBLISHED, PLAN_VERSION_CHANGED, TERMS_NOT_VALID,
     *     PLAN_CODE_DIFFERS, PLAN_REGION_NOT_YOURS
     */
    public PlanVersion.Draft redraft(PlanCode code, int number, String json, Consumer<PlanVersion.Draft> precondition) {
        PlanVersion version =
                plans.find(code, number).orElseThrow(() -> new Refused(PlanRefusal.PLAN_VERSION_NOT_FOUND));
        return switch (version) {
            case PlanVersion.Published _ -> throw new Refused(PlanRefusal.PLAN_VERSION_PUBLISHED);
            case PlanVersion.Draft draft -> {
                precondition.accept(draft);
                requireRegion(territory, draft.terms().region());
                PlanVersion.Draft next = new PlanVersion.Draft(draft.id(), draft.number(), termsOf(code, json));
                plans.replace(next, draft.terms().digest());
                journal.changed(
                        "plan.redrafted",
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
