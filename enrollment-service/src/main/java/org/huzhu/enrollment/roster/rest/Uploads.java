package org.huzhu.enrollment.roster.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.huzhu.enrollment.EnrollmentConfig;
import org.huzhu.enrollment.roster.RosterRefusal;
import org.huzhu.kernel.refusal.Refused;

/** Lets only so many rosters be opened at once: an unpacked one takes many times the memory of its file. */
@Singleton
class Uploads {
    private final Semaphore free;

    @Inject
    Uploads(EnrollmentConfig config) {
        this(config.rosterUploadsMax());
    }

    Uploads(int most) {
        this.free = new Semaphore(most);
    }

    /** Takes a file in, or asks the caller to come again. @throws Refused ROSTER_IMPORTS_BUSY */
    <T> T one(Supplier<T> work) {
        if (!free.tryAcquire()) {
            throw new Refused(RosterRefusal.ROSTER_IMPORTS_BUSY);
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
