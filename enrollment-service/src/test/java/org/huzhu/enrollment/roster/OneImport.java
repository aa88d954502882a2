package org.huzhu.enrollment.roster;

import java.util.Collection;
import java.util.Optional;
import org.huzhu.enrollment.enrollment.EnrollmentId;

/** The reading of one enrolment, of which only is known whether it goes on. */
public final class OneImport implements RosterImports {
    private final boolean running;

    /** One that goes on or does not. */
    public OneImport(boolean running) {
        this.running = running;
    }

    @Override
    public boolean isRunning(EnrollmentId enrollment) {
        return running;
    }

    @Override
    public void begin(RosterImport begun) {
        throw new AssertionError("nothing is read here");
    }

    @Override
    public void loseWhenSilent() {}

    @Override
    public boolean progress(RosterId id, int rowsDone) {
        return running;
    }

    @Override
    public void heard(Collection<RosterId> ids) {}

    @Override
    public boolean end(RosterId id, RosterImport.State state, String refusal) {
        return running;
    }

    @Override
    public void giveUpSilent(EnrollmentId enrollment) {}

    @Override
    public boolean cancel(EnrollmentId enrollment) {
        return running;
    }

    @Override
    public Optional<RosterImport> latest(EnrollmentId enrollment) {
        return Optional.empty();
    }

    @Override
    public int giveUpSilent() {
        return 0;
    }
}
