package org.huzhu.claims.verification;

/** Whom is asked outside. */
public enum VerificationSource {
    /** The medical insurance, about a settlement. */
    MEDICAL_INSURANCE,
    /** The work-injury register, about an accident. */
    WORK_INJURY
}
