package org.huzhu.enrollment.plan;

/** Who pays a part of a contribution. */
public enum PayerKind {
    /** The employer (行政). */
    UNIT,
    /** The union's own budget (工会). */
    UNION,
    /** The worker (个人). */
    WORKER,
    /** Somebody who gives (捐赠). */
    SPONSOR
}
