package org.huzhu.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.huzhu.benefit.BenefitEngine;
import org.huzhu.benefit.BenefitEngines;
import org.huzhu.benefit.DeterminationInput;
import org.huzhu.benefit.explain.Explanation;
import org.huzhu.benefit.explain.Language;
import org.huzhu.benefit.outcome.BenefitLine;
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.benefit.plan.CompiledPlan;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Claims decided in a second on one core: hospital tiers, lump sum and allowance, all three for every claim. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
@Threads(1)
public class DecisionBenchmark {

    private final BenefitEngine engine = BenefitEngines.byVersion("1");
    private final List<ClaimFact> facts = Claims.facts();
    private final List<List<CoverFact>> covers = Claims.covers();
    private final List<DeterminationInput> inputs = new ArrayList<>();
    private final KieBase rules = DroolsRules.build();
    private final StatelessKieSession stateless = rules.newStatelessKieSession();
    private final KieSession reused = rules.newKieSession();
    private long expected;

    /** Prepares the claims and sees to it that all contestants agree on every fen. */
    @Setup
    public void prepare() {
        List<CompiledPlan> plans = Schedules.plans(1);
        for (int i = 0; i < facts.size(); i++) {
            ClaimFact fact = facts.get(i);
            inputs.add(Claims.input(
                    fact,
                    i,
                    List.of(
                            Schedules.held(plans.get(0), 1),
                            Schedules.held(plans.get(1), covers.get(i).get(1).shares()),
                            Schedules.held(plans.get(2), 1))));
        }
        expected = straightLine();
        agree(engine(), "engine");
        agree(droolsStateless(), "Drools, stateless session");
        agree(droolsReusedSession(), "Drools, reused session");
    }

    private void agree(long checksum, String who) {
        if (checksum != expected) {
            throw new IllegalStateException(who + " came to " + checksum + ", straight-line Java to " + expected);
        }
    }

    /** Closes the reused session. */
    @TearDown
    public void close() {
        reused.dispose();
    }

    /** The engine with the full explanation of each line as objects. */
    @Benchmark
    @OperationsPerInvocation(Claims.COUNT)
    public long engine() {
        long checksum = 0;
        for (int i = 0; i < inputs.size(); i++) {
            Determination determination = engine.decide(inputs.get(i));
            checksum += determination.total().fen();
        }
        return checksum;
    }

    /** The engine, and every step put into Chinese sentences. */
    @Benchmark
    @OperationsPerInvocation(Claims.COUNT)
    public long engineWithChineseSentences() {
        long checksum = 0;
        for (int i = 0; i < inputs.size(); i++) {
            Determination determination = engine.decide(inputs.get(i));
            for (BenefitLine line : determination.lines()) {
                checksum += Explanation.of(line, Language.ZH).size();
            }
        }
        return checksum;
    }

    /** The executable model in a session that is thrown away after each claim. */
    @Benchmark
    @OperationsPerInvocation(Claims.COUNT)
    public long droolsStateless() {
        long checksum = 0;
        for (int i = 0; i < facts.size(); i++) {
            PaidFact paid = new PaidFact();
            List<Object> working = new ArrayList<>(covers.get(i));
            working.add(facts.get(i));
            working.add(paid);
            stateless.execute(working);
            checksum += paid.totalFen();
        }
        return checksum;
    }

    /** The executable model in one session; the facts of a claim are taken out again after it. */
    @Benchmark
    @OperationsPerInvocation(Claims.COUNT)
    public long droolsReusedSession() {
        long checksum = 0;
        for (int i = 0; i < facts.size(); i++) {
            PaidFact paid = new PaidFact();
            List<FactHandle> handles = new ArrayList<>(5);
            for (CoverFact cover : covers.get(i)) {
                handles.add(reused.insert(cover));
            }
            handles.add(reused.insert(facts.get(i)));
            handles.add(reused.insert(paid));
            reused.fireAllRules();
            handles.forEach(reused::delete);
            checksum += paid.totalFen();
        }
        return checksum;
    }

    /** Hand-written Java without data, explanation or counters: the floor. */
    @Benchmark
    @OperationsPerInvocation(Claims.COUNT)
    public long straightLine() {
        long checksum = 0;
        for (int i = 0; i < facts.size(); i++) {
            checksum += StraightLine.totalFen(facts.get(i), covers.get(i));
        }
        return checksum;
    }
}
