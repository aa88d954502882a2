package org.huzhu.benefit.plan;

import java.util.List;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.money.Percentage;

/** One promise inside a plan version. */
public sealed interface Benefit {

    /** Returns what every benefit has. */
    BenefitFrame frame();

    /** Returns its form. */
    BenefitKind kind();

    /** Returns its code. */
    default String code() {
        return frame().code();
    }

    /**
     * A rate on costs.
     *
     * @param frame what every benefit has
     * @param base which costs
     * @param deductible what is taken off first
     * @param pays the rate
     * @param minimum least amount when anything is eligible; zero for none
     * @param staysMax most stays of a period that are paid; 0 for any number
     * @param beyondPeriod how a stay that runs past the period counts
     */
    record Reimbursement(
            BenefitFrame frame,
            Base base,
            Deductible deductible,
            PayRate pays,
            Money minimum,
            int staysMax,
            BeyondPeriod beyondPeriod)
            implements Benefit {

        /** Checks the bounds. */
        public Reimbursement {
            Ratios.checkNotNegative(minimum);
            Ratios.checkAtLeast(0, staysMax, "staysMax");
        }

        @Override
        public BenefitKind kind() {
            return BenefitKind.REIMBURSEMENT;
        }
    }

    /** Which costs are reimbursed. */
    enum Base {
        /** In scope, less what the funds paid. */
        IN_SCOPE_SELF_PAY,
        /** The same, and the share of class B items paid first. */
        IN_SCOPE_SELF_PAY_AND_PREPAYMENT,
        /** In-scope self-pay above the deductible of the basic insurance. */
        CO_PAY_ABOVE_DEDUCTIBLE,
        /** All that the member paid. */
        PERSONAL_BURDEN
    }

    /** How a stay that runs past the end of the period counts. */
    enum BeyondPeriod {
        /** In full. */
        WHOLE,
        /** By its days inside. */
        PRO_RATA
    }

    /**
     * A fixed sum for each stay.
     *
     * @param frame what every benefit has
     * @param amounts by hospital level
     * @param factors of the amount at the 1st, 2nd … stay of the period, nothing afterwards; empty means the whole always
     * @param staysMax most stays of a period that are paid; 0 for any number
     */
    record FixedPerStay(BenefitFrame frame, LevelAmounts amounts, List<Percentage> factors, int staysMax)
            implements Benefit {

        /** Checks the bounds and copies the factors. */
        public FixedPerStay {
            factors = List.copyOf(factors);
            factors.forEach(Ratios::check);
            Ratios.checkAtLeast(0, staysMax, "staysMax");
        }

        @Override
        public BenefitKind kind() {
            return BenefitKind.FIXED_PER_STAY;
        }
    }

    /**
     * A sum for each day of a stay.
     *
     * @param frame what every benefit has
     * @param perDay for a day
     * @param fromDay first day of the stay that is paid, counted from 1
     * @param daysMaxPerStay most days of a stay; 0 for any number
     * @param daysMaxPerPeriod most days of a period; 0 for any number
     */
    record DailyAllowance(BenefitFrame frame, Money perDay, int fromDay, int daysMaxPerStay, int daysMaxPerPeriod)
            implements Benefit {

        /** Checks the bounds. */
        public DailyAllowance {
            Ratios.checkNotNegative(perDay);
            Ratios.checkAtLeast(1, fromDay, "fromDay");
            Ratios.checkAtLeast(0, daysMaxPerStay, "daysMaxPerStay");
            Ratios.checkAtLeast(0, daysMaxPerPeriod, "daysMaxPerPeriod");
        }

        @Override
        public BenefitKind kind() {
            return BenefitKind.DAILY_ALLOWANCE;
        }
    }

    /**
     * A sum for a listed illness; an event takes the first grade that fits.
     *
     * @param frame what every benefit has
     * @param grades from the best paid to the least
     * @param repeat whether the same illness pays again
     * @param unrelated whether a different, unrelated illness pays again
     * @param milderPaid what a milder sum already paid does to a later graver one
     */
    record LumpSum(
            BenefitFrame frame, List<LumpSumGrade> grades, Repeat repeat, Unrelated unrelated, MilderPaid milderPaid)
            implements Benefit {

        /** Copies the grades. */
        public LumpSum {
            grades = List.copyOf(grades);
        }

        @Override
        public BenefitKind kind() {
            return BenefitKind.LUMP_SUM;
        }
    }

    /** Whether the same illness pays again. */
    enum Repeat {
        /** Once for an illness, over all periods. */
        ONCE_PER_ILLNESS,
        /** At each event. */
        EVERY_EVENT
    }

    /** Whether another illness pays again within the period. */
    enum Unrelated {
        /** A different, unrelated illness pays again. */
        PAYS_AGAIN,
        /** One payment in the period, whatever the illnesses. */
        ONE_PAYMENT
    }

    /** What a milder sum already paid for the illness does to a later graver one. */
    enum MilderPaid {
        /** It is taken off. */
        OFFSET,
        /** It stays beside it. */
        KEPT
    }

    /**
     * A sum by the grade of a disability; the worst grade counts.
     *
     * @param frame what every benefit has
     * @param amount for the whole
     * @param ratios by grade 1 (worst) to 10
     * @param assessAfterDays assessed at the latest so many days after the event; 0 when nothing is said
     */
    record Disability(BenefitFrame frame, Money amount, List<Percentage> ratios, int assessAfterDays)
            implements Benefit {

        /** Checks that there are ten ratios. */
        public Disability {
            ratios = List.copyOf(ratios);
            ratios.forEach(Ratios::check);
            Ratios.checkNotNegative(amount);
            Ratios.checkAtLeast(0, assessAfterDays, "assessAfterDays");
            if (ratios.size() != 10) {
                throw new IllegalArgumentException("a disability table has ten grades: " + ratios.size());
            }
        }

        @Override
        public BenefitKind kind() {
            return BenefitKind.DISABILITY;
        }
    }

    /**
     * A sum for a death.
     *
     * @param frame what every benefit has
     * @param amount for the death
     * @param funeral for the funeral; zero for none
     * @param withinDays the death lies within so many days of the event; 0 for any time
     */
    record Death(BenefitFrame frame, Money amount, Money funeral, int withinDays) implements Benefit {

        /** Checks the amounts. */
        public Death {
            Ratios.checkNotNegative(amount);
            Ratios.checkNotNegative(funeral);
            Ratios.checkAtLeast(0, withinDays, "withinDays");
        }

        @Override
        public BenefitKind kind() {
            return BenefitKind.DEATH;
        }
    }

    /**
     * A rate on the personal burden that remains after the indemnity of all plans; fixed sums do not lessen it.
     *
     * @param frame what every benefit has
     * @param pays the rate
     * @param threshold taken off the remaining burden; zero for none
     */
    record TopUp(BenefitFrame frame, PayRate pays, Money threshold) implements Benefit {

        /** Checks the threshold. */
        public TopUp {
            Ratios.checkNotNegative(threshold);
        }

        @Override
        public BenefitKind kind() {
            return BenefitKind.TOP_UP;
        }
    }
}
