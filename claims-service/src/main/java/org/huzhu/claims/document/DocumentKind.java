package org.huzhu.claims.document;

/** What a document is evidence of. */
public enum DocumentKind {
    /** The application form, stamped by the unit's union. */
    APPLICATION_FORM,
    /** Proof of identity. */
    IDENTITY,
    /** The settlement slip of the medical insurance. */
    SETTLEMENT_SLIP,
    /** An invoice or receipt. */
    RECEIPT,
    /** The front page of the medical record. */
    RECORD_FRONT_PAGE,
    /** The discharge summary. */
    DISCHARGE_SUMMARY,
    /** The list of costs. */
    COST_LIST,
    /** The certificate of a diagnosis. */
    DIAGNOSIS_CERTIFICATE,
    /** The pathology report. */
    PATHOLOGY_REPORT,
    /** The account of an accident. */
    ACCIDENT_REPORT,
    /** The certificate of a disability. */
    DISABILITY_CERTIFICATE,
    /** The certificate of a death. */
    DEATH_CERTIFICATE,
    /** Anything else. */
    OTHER
}
