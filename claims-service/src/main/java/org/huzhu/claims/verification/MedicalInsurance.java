package org.huzhu.claims.verification;

/** The medical insurance. */
public interface MedicalInsurance {

    /** Asks for a settlement by its number; answers within seconds, whatever happens outside. */
    Reply<ReportedSettlement> settlement(String reference);
}
