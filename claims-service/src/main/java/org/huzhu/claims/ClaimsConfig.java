package org.huzhu.claims;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Settings of the claims service. */
@ConfigMapping(prefix = "huzhu.claims")
public interface ClaimsConfig {

    /** How many working days are promised from submission to decision. */
    @WithDefault("7")
    int promisedWorkingDays();

    /** Asking outside. */
    Verification verification();

    /** The medical insurance. */
    Outside medicalInsurance();

    /** The work-injury register. */
    Outside workInjury();

    /** Asking outside. */
    interface Verification {
        /** How often the background worker looks for work. */
        @WithDefault("1s")
        Duration every();

        /** How many times an outside that is away is asked before the claim goes to the office unverified. */
        @WithDefault("4")
        int tries();

        /** Wait after the first try; doubles after each further one. */
        @WithDefault("1s")
        Duration waitMin();

        /** Longest wait between two tries. */
        @WithDefault("30s")
        Duration waitMax();

        /** For how long a lease must have been seen to stand before its worker counts as dead; longer than a question takes. */
        @WithDefault("15s")
        Duration lease();
    }

    /** An outside system. */
    interface Outside {
        /** Its address. */
        URI url();
    }
}
