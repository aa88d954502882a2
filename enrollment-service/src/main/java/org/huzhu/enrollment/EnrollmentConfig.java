package org.huzhu.enrollment;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Settings of the enrolment service. */
@ConfigMapping(prefix = "huzhu.enrollment")
public interface EnrollmentConfig {

    /** How often it settles what waits: paid enrolments, moves of units whose day has come. */
    Duration settleEvery();

    /** How many rosters may be opened at once; an unpacked one takes many times the memory of its file. */
    int rosterUploadsMax();
}
