package org.huzhu.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.kernel.money.Money.yuan;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.List;
import java.util.Set;
import org.huzhu.benefit.event.MedicalBill;
import org.huzhu.benefit.explain.Explanation;
import org.huzhu.benefit.explain.Language;
import org.huzhu.benefit.held.Accumulators;
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.benefit.outcome.Outcome;
import org.huzhu.benefit.plan.AcrossPlans;
import org.huzhu.benefit.plan.AcrossPlans.CapGroup;
import org.huzhu.benefit.plan.AcrossPlans.Indemnity;
import org.huzhu.benefit.plan.AcrossPlans.Keeps;
import org.huzhu.benefit.plan.AcrossPlans.Pairing;
import org.huzhu.benefit.plan.AcrossPlans.Scope;
import org.huzhu.benefit.plan.AcrossPlans.TotalLimit;
import org.huzhu.benefit.plan.Benefit;
import org.huzhu.benefit.plan.Cap.Per;
import org.huzhu.benefit.plan.CompiledPlan;
import org.huzhu.benefit.plan.Deductible;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.quicktheories.QuickTheory;
import org.quicktheories.core.Gen;

/** Laws of the arithmetic, each over a thousand cases from a fixed seed that a failure prints. */
class BenefitProperties {

    private static final long SEED = 20_250_701L;

    /** Plans of which more eligible cost never pays less. */
    private static final List<CompiledPlan> MONOTONIC = List.of(
            Plans.hangzhou(),
            Plans.wubu(),
            Plans.hubeiHospital(),
            Plans.zhongshanHospital(),
            Plans.plan(
                    "DEDUCTIBLE",
                    Plans.reimbursement(
                            Plans.frame("b", Plans.cap(Per.STAY, "9000.00")),
                            new Deductible.PerStay(yuan("500.00"), "/d"),
                            Plans.marginal("0.00", 33, "777.77", 66))),
            Plans.plan(
                    "THRESHOLD",
                    Plans.reimbursement(
                            Plans.frame("b"),
                            new Deductible.AccumulatedThreshold(yuan("800.00"), "/d"),
                            Plans.marginal("0.00", 10, "5000.00", 90))),
            Plans.plan("TOP-UP", new Benefit.TopUp(Plans.frame("b"), Plans.flat(35), yuan("250.00"))));

    private static final CompiledPlan TANGLED = Plans.plan(
            "TANGLED",
            new AcrossPlans(
                    List.of(new Pairing("a", "HB-HOSPITAL", "hospital", Scope.EVENT, Keeps.HIGHER, "/x")),
                    List.of(new CapGroup("G", Set.of("a", "b"), yuan("3000.00"), "/g")),
                    List.of(new TotalLimit("T", yuan("20000.00"), "/t")),
                    Indemnity.WITHIN_BURDEN),
            Plans.reimbursement(Plans.frame("a"), Plans.flat(70)),
            Plans.reimbursement(Plans.frame("b"), Plans.flat(20)),
            new Benefit.TopUp(Plans.frame("c"), Plans.flat(50), Money.ZERO));

    private static final List<CompiledPlan> ALL = List.of(
            Plans.hangzhou(),
            Plans.wubu(),
            Plans.hubeiHospital(),
            Plans.gansu(),
            Plans.zhongshanAllowance(),
            Plans.hubeiSevere(),
            Plans.hubeiWomen(),
            TANGLED);

    private static QuickTheory theory() {
        return qt().withFixedSeed(SEED).withExamples(1_000);
    }

    private static Gen<Long> fen() {
        return longs().between(0, 12_000_000);
    }

    private static Gen<CompiledPlan> monotonic() {
        return integers().between(0, MONOTONIC.size() - 1).map(MONOTONIC::get);
    }

    private static ACase holding(int mask) {
        ACase aCase = new ACase();
        for (int i = 0; i < ALL.size(); i++) {
            if ((mask >> i & 1) == 1) {
                aCase.holding(ALL.get(i), 1 + i % 3);
            }
        }
        return aCase;
    }

    private static ACase ill(int mask, long fen, int days) {
        return holding(mask)
                .selfPay(Money.fen(fen))
                .stayOf(days)
                .tumour("C50.9", "3", "2025-07-05")
                .confirming("CANCER_PATHOLOGY", "BREAST_PATHOLOGY");
    }

    @Test
    void more_eligible_cost_never_pays_less() {
        theory().forAll(monotonic(), fen(), fen()).checkAssert((plan, one, other) -> {
            Money less = ACase.of(plan)
                    .selfPay(Money.fen(Math.min(one, other)))
                    .decide()
                    .total();
            Money more = ACase.of(plan)
                    .selfPay(Money.fen(Math.max(one, other)))
                    .decide()
                    .total();
            assertThat(more).isGreaterThanOrEqualTo(less);
        });
    }

    @Test
    void one_fen_more_pays_at_most_one_fen_more_where_nothing_jumps() {
        theory().forAll(fen()).checkAssert(fen -> {
            long less = ACase.of(Plans.wubu())
                    .selfPay(Money.fen(fen))
                    .decide()
                    .total()
                    .fen();
            long more = ACase.of(Plans.wubu())
                    .selfPay(Money.fen(fen + 1))
                    .decide()
                    .total()
                    .fen();
            assertThat(more - less).isBetween(0L, 1L);
        });
    }

    @Test
    void limits_of_a_period_hold_over_any_stays() {
        theory().forAll(lists().of(fen()).ofSizeBetween(1, 8)).checkAssert(stays -> {
            Accumulators used = Accumulators.NONE;
            long medical = 0;
            long allowance = 0;
            for (int i = 0; i < stays.size(); i++) {
                Determination stay = ACase.of(Plans.wubu())
                        .holding(Plans.zhongshanAllowance(), 1)
                        .event("event-" + i)
                        .stayOf(stays.get(i) % 60)
                        .selfPay(Money.fen(stays.get(i)))
                        .after(used)
                        .decide();
                medical += stay.lines().getFirst().amount().fen();
                allowance += stay.lines().getLast().amount().fen();
                used = stay.after();
            }
            assertThat(medical).isLessThanOrEqualTo(5_000_000);
            assertThat(allowance).isLessThanOrEqualTo(540_000);
        });
    }

    @Test
    void splitting_one_claim_into_two_never_pays_more_than_the_limit() {
        theory().forAll(fen(), fen()).checkAssert((first, second) -> {
            Determination one =
                    ACase.of(Plans.hangzhou()).selfPay(Money.fen(first)).decide();
            Determination two = ACase.of(Plans.hangzhou())
                    .event("event-2")
                    .selfPay(Money.fen(second))
                    .after(one.after())
                    .decide();
            assertThat(one.total().plus(two.total())).isLessThanOrEqualTo(yuan("30200.00"));
        });
    }

    @Test
    void an_event_filed_in_parts_pays_what_its_last_bill_pays() {
        theory().forAll(monotonic(), fen(), fen()).checkAssert((plan, one, other) -> {
            Money known = Money.fen(Math.min(one, other));
            Money whole = Money.fen(Math.max(one, other));
            Determination part = ACase.of(plan).selfPay(known).decide();
            Determination rest =
                    ACase.of(plan).selfPay(whole).after(part.after()).decide();
            assertThat(part.total().plus(rest.total()))
                    .isEqualTo(ACase.of(plan).selfPay(whole).decide().total());
        });
    }

    @Test
    void a_claim_decided_twice_pays_once() {
        theory().forAll(integers().between(0, 255), fen(), integers().between(0, 200))
                .checkAssert((mask, fen, days) -> {
                    Determination first = ill(mask, fen, days).decide();
                    Determination again =
                            ill(mask, fen, days).after(first.after()).decide();
                    assertThat(again.total()).isEqualTo(Money.ZERO);
                });
    }

    @Test
    void the_order_of_plans_does_not_matter_and_replay_is_equal_to_the_letter() {
        theory().forAll(integers().between(0, 255), fen(), integers().between(0, 200))
                .checkAssert((mask, fen, days) -> {
                    Determination one = ill(mask, fen, days).decide();
                    Determination other = ill(mask, fen, days).inReverseOrder().decide();
                    assertThat(other).isEqualTo(one);
                    assertThat(written(other)).isEqualTo(written(one));
                });
    }

    private static String written(Determination determination) {
        StringBuilder text = new StringBuilder(determination.toString());
        determination.lines().forEach(line -> text.append(Explanation.of(line, Language.CODES)));
        return text.append(determination.after()).toString();
    }

    @Test
    void lines_add_up_and_indemnity_stays_within_the_burden() {
        theory().forAll(integers().between(0, 127), fen(), integers().between(0, 200))
                .checkAssert((mask, fen, days) -> {
                    Determination determination = ill(mask | 128, fen, days).decide();
                    long sum = 0;
                    long indemnity = 0;
                    for (var line : determination.lines()) {
                        if (line.outcome() instanceof Outcome.Paid paid) {
                            assertThat(paid.amount().isPositive()).isTrue();
                        }
                        sum += line.amount().fen();
                        indemnity += line.kind().isIndemnity() ? line.amount().fen() : 0;
                    }
                    assertThat(determination.total()).isEqualTo(Money.fen(sum));
                    assertThat(indemnity).isLessThanOrEqualTo(fen);
                });
    }

    @Test
    void no_input_crashes_it() {
        Gen<Long> any = longs().all();
        theory().forAll(any, any, integers().between(-2, 12), integers().between(-5, 4_000))
                .checkAssert((total, part, mark, days) -> {
                    ACase absurd = holding(Math.toIntExact(Math.floorMod(part, 256L)))
                            .bill(bill(total, part, mark))
                            .stayOf(days)
                            .level(mark)
                            .disabled(mark)
                            .diagnosis("C5" + (char) (part & 0xFFFF));
                    try {
                        assertThat(absurd.decide().total().isNegative()).isFalse();
                    } catch (Refused refused) {
                        assertThat(refused.code()).isEqualTo(BenefitRefusal.INPUT_ABSURD);
                        assertThat(refused.faults()).isNotEmpty();
                    }
                });
    }

    private static MedicalBill bill(long total, long part, int mark) {
        if (mark < 6) {
            return new MedicalBill(
                    Money.fen(total), Money.fen(part), Money.fen(mark), Money.fen(part), Money.ZERO, Money.ZERO);
        }
        long sane = Math.floorMod(total, 10_000_000_001L);
        long inside = sane == 0 ? 0 : Math.floorMod(part, sane);
        return new MedicalBill(
                Money.fen(sane), Money.fen(inside), Money.ZERO, Money.fen(inside), Money.ZERO, Money.fen(inside / 2));
    }
}
