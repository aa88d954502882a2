package org.huzhu.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.huzhu.benefit.BenefitEngine;
import org.huzhu.benefit.BenefitEngines;
import org.huzhu.benefit.DeterminationInput;
import org.huzhu.benefit.held.HeldCoverage;
import org.huzhu.benefit.held.PlanVersionId;
import org.huzhu.benefit.plan.CompiledPlan;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a larger catalogue costs a claim: every claim finds its three compiled plans by version id, then is decided. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class CatalogueBenchmark {

    /** How many times the three plans are in the catalogue. */
    @Param({"1", "10", "1000"})
    public int plans;

    private final BenefitEngine engine = BenefitEngines.byVersion("1");
    private final List<ClaimFact> facts = Claims.facts();
    private final List<DeterminationInput> inputs = new ArrayList<>();
    private final Map<PlanVersionId, CompiledPlan> catalogue = new HashMap<>();

    /** Fills the catalogue and spreads the claims over it. */
    @Setup
    public void prepare() {
        List<List<CompiledPlan>> all = new ArrayList<>();
        for (int number = 0; number < plans; number++) {
            List<CompiledPlan> three = Schedules.plans(number);
            three.forEach(plan -> catalogue.put(Schedules.versionOf(plan), plan));
            all.add(three);
        }
        for (int i = 0; i < facts.size(); i++) {
            List<CompiledPlan> three = all.get(i % plans);
            int shares = Claims.covers().get(i).get(1).shares();
            inputs.add(Claims.input(
                    facts.get(i),
                    i,
                    List.of(
                            Schedules.held(three.get(0), 1),
                            Schedules.held(three.get(1), shares),
                            Schedules.held(three.get(2), 1))));
        }
    }

    /** Finds the plans and decides. */
    @Benchmark
    @OperationsPerInvocation(Claims.COUNT)
    public long engine() {
        long checksum = 0;
        for (int i = 0; i < inputs.size(); i++) {
            DeterminationInput input = inputs.get(i);
            List<HeldCoverage> found = new ArrayList<>(3);
            for (HeldCoverage held : input.coverages()) {
                CompiledPlan plan = catalogue.getOrDefault(held.planVersion(), held.plan());
                found.add(new HeldCoverage(
                        held.id(),
                        held.planVersion(),
                        plan,
                        held.shares(),
                        held.period(),
                        held.observationFrom(),
                        held.waiver()));
            }
            checksum += engine.decide(new DeterminationInput(
                            input.stage(), input.decidedOn(), input.event(), found, input.accumulators()))
                    .total()
                    .fen();
        }
        return checksum;
    }
}
