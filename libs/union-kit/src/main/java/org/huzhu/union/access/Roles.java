package org.huzhu.union.access;

import org.huzhu.kit.access.KitRoles;

/** The roles that a token may name, for {@code @RolesAllowed}. */
public final class Roles {

    /** A worker, through the app. */
    public static final String WORKER = "worker";

    /** A unit's union officer. */
    public static final String UNIT_OFFICER = "unit-officer";

    /** First review, in a handling office. */
    public static final String OFFICE_REVIEWER = "office-reviewer";

    /** Second review, in a provincial office. */
    public static final String PROVINCE_REVIEWER = "province-reviewer";

    /** Keeps offices and units of a province. */
    public static final String PROVINCE_ADMIN = "province-admin";

    /** Keeps the plan catalogue. */
    public static final String PLAN_ADMIN = "plan-admin";

    /** Makes payment batches and records money. */
    public static final String FINANCE_MAKER = "finance-maker";

    /** Approves payment batches and money. */
    public static final String FINANCE_CHECKER = "finance-checker";

    /** Reads everything and changes nothing. */
    public static final String AUDITOR = KitRoles.AUDITOR;

    /** A partner system. */
    public static final String PARTNER = "partner";

    /** Runs the system. */
    public static final String OPERATIONS = KitRoles.OPERATIONS;

    /** The scope of a token that allows unmasking. */
    public static final String SCOPE_UNMASK = KitRoles.SCOPE_UNMASK;

    private Roles() {}
}
