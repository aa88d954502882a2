package org.huzhu.claims.careevent;

/** What kind of event a claim is about, as plan terms name them. */
public enum EventKind {
    /** A stay in hospital. */
    INPATIENT(true),
    /** A visit without a stay. */
    OUTPATIENT(false),
    /** Approved treatment of a chronic illness without a stay. */
    CHRONIC_OUTPATIENT(false),
    /** Emergency observation that counts as a stay. */
    EMERGENCY_OBSERVATION(true),
    /** An illness diagnosed, whatever the treatment. */
    DIAGNOSIS(false),
    /** An accident. */
    ACCIDENT(false),
    /** A lasting disability. */
    DISABILITY(false),
    /** A death. */
    DEATH(false);

    private final boolean stay;

    EventKind(boolean stay) {
        this.stay = stay;
    }

    /** Whether such an event has an admission and a discharge. */
    public boolean isStay() {
        return stay;
    }
}
