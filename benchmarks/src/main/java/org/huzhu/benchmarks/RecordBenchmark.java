package org.huzhu.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.huzhu.benefit.BenefitEngine;
import org.huzhu.benefit.BenefitEngines;
import org.huzhu.benefit.DeterminationInput;
import org.huzhu.benefit.held.CoverageId;
import org.huzhu.benefit.held.HeldCoverage;
import org.huzhu.benefit.held.HeldCoverage.ObservationWaiver;
import org.huzhu.benefit.held.PlanVersionId;
import org.huzhu.benefit.plan.CompiledPlan;
import org.huzhu.kernel.time.DateSpan;
import org.huzhu.terms.ShippedCatalogue;
import org.huzhu.terms.codec.Decided;
import org.huzhu.terms.codec.DeterminationCodec;
import org.huzhu.terms.compile.PlanShelf;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to write a decision down: the worked example under three shipped plans, decided alone, decided with input
 * and outcome as canonical JSON and their digests, and replayed from the stored bytes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class RecordBenchmark {

    private static final LocalDate FROM = LocalDate.of(2025, 4, 1);

    private final BenefitEngine engine = BenefitEngines.current();
    private final PlanShelf shelf = PlanShelf.ofShipped();
    private final DeterminationCodec codec = new DeterminationCodec(shelf);
    private final DeterminationInput input = workedExample(shelf);
    private final Decided stored = codec.decide(input);

    private static DeterminationInput workedExample(PlanShelf shelf) {
        ShippedCatalogue shipped = ShippedCatalogue.load();
        List<HeldCoverage> held = List.of(
                held(shelf, shipped, "HB-HOSPITAL", 1),
                held(shelf, shipped, "HB-SEVERE", 4),
                held(shelf, shipped, "HB-WOMEN", 1));
        return Claims.input(new ClaimFact(187_443, "C50900", FROM.plusDays(92), 10, FROM.plusDays(109)), 1, held);
    }

    private static HeldCoverage held(PlanShelf shelf, ShippedCatalogue shipped, String code, int shares) {
        CompiledPlan plan = shelf.put(shipped.newest(code).orElseThrow().terms());
        return new HeldCoverage(
                new CoverageId(new UUID(1, code.hashCode())),
                new PlanVersionId(new UUID(2, code.hashCode())),
                plan,
                shares,
                DateSpan.of(FROM, FROM.plusYears(1)),
                FROM,
                ObservationWaiver.NONE);
    }

    /** The engine alone: explanation as objects. */
    @Benchmark
    public long decide() {
        return engine.decide(input).total().fen();
    }

    /** Decided, input and outcome as canonical JSON, both digests. */
    @Benchmark
    public int decideAndWrite() {
        return codec.decide(input).determinationBytes().length;
    }

    /** Replayed from the stored bytes and compared. */
    @Benchmark
    public boolean replay() {
        return codec.replay(stored.inputBytes()).matches(stored.determinationBytes());
    }
}
