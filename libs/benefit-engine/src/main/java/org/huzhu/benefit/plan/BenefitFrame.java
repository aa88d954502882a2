package org.huzhu.benefit.plan;

import java.util.List;

/**
 * What every benefit has.
 *
 * @param code unique within the plan
 * @param when the event it answers to
 * @param observation the observation period that holds for it: its own, or the plan's
 * @param caps its limits
 * @param basis whether its sum is multiplied by the shares
 * @param pointer its place in the terms
 */
public record BenefitFrame(
        String code, EventMatch when, Observation observation, List<Cap> caps, Basis basis, String pointer) {

    /** Copies the limits. */
    public BenefitFrame {
        caps = List.copyOf(caps);
    }
}
