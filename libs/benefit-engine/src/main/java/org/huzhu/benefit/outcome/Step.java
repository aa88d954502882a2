package org.huzhu.benefit.outcome;

/**
 * One step of an explanation: a rule, its inputs and the result. Cheap to make; read by
 * {@link org.huzhu.benefit.explain.Explanation}.
 *
 * @param code what was done; it tells the units of the numbers
 * @param rule JSON pointer of the rule in the plan's terms
 * @param first first input
 * @param second second input
 * @param result the result
 * @param scale amounts are in fen divided by this: 1, or 10 000 where a ratio has not been rounded yet
 * @param subject what it is about, such as an illness group; empty where the code says it all
 */
public record Step(StepCode code, String rule, long first, long second, long result, long scale, String subject) {

    /** Makes a step whose amounts are whole fen. */
    public static Step of(StepCode code, String rule, long first, long second, long result) {
        return new Step(code, rule, first, second, result, 1, "");
    }

    /** Makes a step about something. */
    public static Step about(StepCode code, String rule, String subject, long first, long second, long result) {
        return new Step(code, rule, first, second, result, 1, subject);
    }
}
