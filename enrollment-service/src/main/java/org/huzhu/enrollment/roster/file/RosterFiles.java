package org.huzhu.enrollment.roster.file;

import jakarta.inject.Singleton;
import org.huzhu.enrollment.enrollment.EnrollmentRefusal;
import org.huzhu.enrollment.roster.RosterFile;
import org.huzhu.enrollment.roster.RosterFormat;
import org.huzhu.kernel.refusal.Refused;

/** Opens roster files; what a file is, its bytes say and not its name. */
@Singleton
class RosterFiles implements RosterFormat {
    @Override
    public RosterFile open(byte[] bytes) {
        if (bytes.length == 0) {
            throw new Refused(EnrollmentRefusal.ROSTER_EMPTY);
        }
        return isZip(bytes) ? XlsxRoster.open(bytes) : new CsvRoster(bytes);
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }
}
