package org.huzhu.benefit.v1;

import org.huzhu.benefit.BenefitEngine;
import org.huzhu.benefit.DeterminationInput;
import org.huzhu.benefit.outcome.Determination;

/** The arithmetic of version 1. */
public final class EngineVersion1 implements BenefitEngine {

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Determination decide(DeterminationInput input) {
        InputCheck.check(input);
        return new Decision(input).decide(version());
    }
}
