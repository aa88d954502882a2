package org.huzhu.benefit.event;

/** What kind of event a claim is about. */
public enum EventKind {
    /** A stay in hospital. */
    INPATIENT,
    /** Treatment without a stay. */
    OUTPATIENT,
    /** Treatment of a listed chronic illness without a stay. */
    CHRONIC_OUTPATIENT,
    /** Observation in an emergency ward. */
    EMERGENCY_OBSERVATION,
    /** A diagnosis, without costs. */
    DIAGNOSIS,
    /** An accident. */
    ACCIDENT,
    /** An assessed disability. */
    DISABILITY,
    /** A death. */
    DEATH;

    /** Returns whether such an event has an admission and a discharge. */
    public boolean isStay() {
        return this == INPATIENT || this == EMERGENCY_OBSERVATION;
    }
}
