package org.huzhu.terms;

/**
 * A plan version that ships with Huzhu.
 *
 * @param code the plan's code
 * @param version counts the versions of the plan from 1, in order of their effective periods
 * @param terms its terms
 */
public record ShippedPlan(String code, int version, PlanTerms terms) {}
