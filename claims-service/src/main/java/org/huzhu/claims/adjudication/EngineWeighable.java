package org.huzhu.claims.adjudication;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huzhu.benefit.BenefitEngines;
import org.huzhu.benefit.BenefitRefusal;
import org.huzhu.benefit.DeterminationInput;
import org.huzhu.benefit.Stage;
import org.huzhu.benefit.held.Accumulators;
import org.huzhu.claims.careevent.CareEventId;
import org.huzhu.claims.careevent.CareEventRefusal;
import org.huzhu.claims.careevent.EventFacts;
import org.huzhu.claims.careevent.WeighableFacts;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;

/** Asks the engine itself, with nothing held: it refuses absurd facts before it looks at any plan. */
@Singleton
public final class EngineWeighable implements WeighableFacts {

    private static final CareEventId ANY = new CareEventId(new UUID(0, 1));

    /** The engine's name of the settlement's day; its other days stand in the event. */
    private static final String SETTLED_ON = "/event/dates/settledOn";

    @Override
    public void require(EventFacts facts, LocalDate today) {
        try {
            BenefitEngines.current()
                    .decide(new DeterminationInput(
                            Stage.PROPOSAL,
                            today,
                            CaseAssembly.event(ANY, facts, today, Findings.NONE),
                            List.of(),
                            Accumulators.NONE));
        } catch (Refused refused) {
            if (refused.code() != BenefitRefusal.INPUT_ABSURD) {
                throw refused;
            }
            List<Fault> faults = refused.faults().stream()
                    .map(fault -> Fault.at(place(fault.pointer()), fault.code(), fault.params()))
                    .toList();
            throw new Refused(CareEventRefusal.EVENT_FACTS_WRONG, Map.of("count", faults.size()), faults);
        }
    }

    /** Returns where a claimant stated what the engine names. */
    private static String place(String pointer) {
        if (pointer.equals(SETTLED_ON)) {
            return "/settlement/settledOn";
        }
        return pointer.replace("/event/dates/", "/event/")
                .replace("/event/bill/", "/settlement/")
                .replace("/event/hospitalLevel", "/event/hospital/level");
    }
}
