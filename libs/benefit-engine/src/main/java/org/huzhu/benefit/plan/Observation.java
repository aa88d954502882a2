package org.huzhu.benefit.plan;

import java.util.List;
import org.huzhu.benefit.plan.LumpSumGrade.AfterPayment;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.money.Percentage;

/**
 * The first days of cover and what an event in them does. Renewals and collective starts are weighed at enrolment and
 * arrive as a waiver of the coverage.
 *
 * @param stages one after the other, such as 30 days in which nothing and 60 more in which a part is paid; empty is none
 * @param accidents whether accidents are covered from the first day
 * @param pointer its place in the terms
 */
public record Observation(List<Stage> stages, Accidents accidents, String pointer) {

    /** No observation period. */
    public static final Observation NONE = new Observation(List.of(), Accidents.COVERED, "");

    /** Checks that each stage ends after the one before, and copies them. */
    public Observation {
        stages = List.copyOf(stages);
        for (int i = 1; i < stages.size(); i++) {
            if (stages.get(i).days() <= stages.get(i - 1).days()) {
                throw new IllegalArgumentException(
                        "stages of observation ascend: " + stages.get(i).pointer());
            }
        }
    }

    /** Makes an observation period of one stage; none when there are no days. */
    public Observation(int days, Inside inside, Accidents accidents, String pointer) {
        this(days == 0 ? List.of() : List.of(new Stage(days, inside, pointer)), accidents, pointer);
    }

    /** Returns how many days it has in all; 0 when there is none. */
    public int days() {
        return stages.isEmpty() ? 0 : stages.getLast().days();
    }

    /**
     * One stage.
     *
     * @param days where it ends, counted from the first day of cover; at least one
     * @param inside what an event inside does
     * @param afterPayment whether the cover ends with a part or a fixed sum that is paid
     * @param pointer its place in the terms
     */
    public record Stage(int days, Inside inside, AfterPayment afterPayment, String pointer) {

        /** Checks the days. */
        public Stage {
            Ratios.checkAtLeast(1, days, "the days of observation");
        }

        /** A stage after whose payment the cover goes on. */
        public Stage(int days, Inside inside, String pointer) {
            this(days, inside, AfterPayment.COVER_CONTINUES, pointer);
        }
    }

    /** Whether accidents wait too. */
    public enum Accidents {
        /** Covered from the first day. */
        COVERED,
        /** Observed like an illness. */
        OBSERVED
    }

    /** What an event inside the period does. */
    public sealed interface Inside permits Nothing, Reduced, Fixed, EndsPlan {}

    /** Nothing is paid. */
    public record Nothing() implements Inside {}

    /**
     * A part is paid.
     *
     * @param ratio at most 100 %
     */
    public record Reduced(Percentage ratio) implements Inside {

        /** Checks the ratio. */
        public Reduced {
            Ratios.check(ratio);
        }
    }

    /**
     * A fixed sum is paid instead.
     *
     * @param amount times the shares where the benefit is per share
     */
    public record Fixed(Money amount) implements Inside {

        /** Checks the amount. */
        public Fixed {
            Ratios.checkNotNegative(amount);
        }
    }

    /** Nothing is paid and the cover ends. */
    public record EndsPlan() implements Inside {}
}
