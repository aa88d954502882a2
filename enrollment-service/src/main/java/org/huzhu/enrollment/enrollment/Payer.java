package org.huzhu.enrollment.enrollment;

import org.huzhu.enrollment.plan.PayerKind;

/**
 * Who pays which part of an enrolment's contribution.
 *
 * @param kind who
 * @param weight the part, beside the weights of the others; at least 1
 */
public record Payer(PayerKind kind, int weight) {}
