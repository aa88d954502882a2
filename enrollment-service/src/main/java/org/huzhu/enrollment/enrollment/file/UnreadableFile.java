package org.huzhu.enrollment.enrollment.file;

import java.util.Map;
import org.huzhu.enrollment.enrollment.EnrollmentRefusal;
import org.huzhu.kernel.refusal.Refused;

/** A file that is no table: its rows cannot be told. */
final class UnreadableFile extends Refused {
    UnreadableFile(String why) {
        super(EnrollmentRefusal.ROSTER_UNREADABLE, Map.of("why", why));
    }
}
