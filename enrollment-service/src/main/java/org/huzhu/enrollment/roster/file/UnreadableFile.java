package org.huzhu.enrollment.roster.file;

import java.util.Map;
import org.huzhu.enrollment.roster.RosterRefusal;
import org.huzhu.kernel.refusal.Refused;

/** A file that is no table: its rows cannot be told. */
final class UnreadableFile extends Refused {
    UnreadableFile(String why) {
        super(RosterRefusal.ROSTER_UNREADABLE, Map.of("why", why));
    }
}
