package org.huzhu.claims.adjudication;

import org.huzhu.benefit.DeterminationInput;
import org.huzhu.benefit.outcome.Determination;

/**
 * What the engine made of a case, from what, and both as canonical JSON (RFC 8785).
 *
 * @param input all that the decision depended on
 * @param outcome the lines, and what they use of the limits
 * @param inputText canonical bytes of the input; plans are named by version and digest of their terms
 * @param outcomeText canonical bytes of the outcome
 * @param inputDigest SHA-256 of the input's bytes, in lower-case hex
 * @param outcomeDigest SHA-256 of the outcome's bytes, in lower-case hex
 */
@SuppressWarnings("ArrayRecordComponent") // compared by digest only
public record Decision(
        DeterminationInput input,
        Determination outcome,
        byte[] inputText,
        byte[] outcomeText,
        String inputDigest,
        String outcomeDigest) {}
