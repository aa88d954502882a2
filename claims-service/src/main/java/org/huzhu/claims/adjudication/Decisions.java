package org.huzhu.claims.adjudication;

import org.huzhu.benefit.DeterminationInput;

/** The engine with its canonical texts: the same input gives the same bytes, for ever. */
public interface Decisions {

    /**
     * Decides with the current engine.
     *
     * @throws org.huzhu.kernel.refusal.Refused with INPUT_ABSURD of the engine
     */
    Decision decide(DeterminationInput input);

    /**
     * Decides again from canonical bytes, with the engine version that is written there.
     *
     * @throws org.huzhu.kernel.refusal.Refused when the bytes are no input, or terms they name are not known
     */
    Decision replay(byte[] inputText);
}
