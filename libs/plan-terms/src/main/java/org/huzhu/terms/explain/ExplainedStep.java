package org.huzhu.terms.explain;

import org.huzhu.terms.schema.Text;

/**
 * One step of an explanation.
 *
 * @param code what was done, stable
 * @param rule JSON pointer of the rule in the plan's terms
 * @param text the step in words
 */
public record ExplainedStep(String code, String rule, Text text) {}
