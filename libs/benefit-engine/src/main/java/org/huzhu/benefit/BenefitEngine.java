package org.huzhu.benefit;

import org.huzhu.benefit.outcome.Determination;

/** Decides what the plans that a member holds pay for one care event. */
public interface BenefitEngine {

    /** Returns the version of the arithmetic, such as {@code "1"}; a version never changes its results. */
    String version();

    /**
     * Decides every benefit of every plan held; the order of the coverages does not matter.
     *
     * <p>In-scope self-pay of 1 874.43 yuan at 70 % pays 1 312.10 (HALF_UP, once for each benefit).
     *
     * @return one line for each plan and benefit, ordered by plan code and by the terms
     * @throws org.huzhu.kernel.refusal.Refused with {@link BenefitRefusal#INPUT_ABSURD}, naming each fault
     * @throws ArithmeticException when a sum does not fit; never a wrong sum
     */
    Determination decide(DeterminationInput input);
}
