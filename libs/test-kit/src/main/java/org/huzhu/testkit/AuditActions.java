package org.huzhu.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.audit.Subject;

/** An audit log in memory, for plain tests of use cases. */
public final class AuditActions implements AuditTrail {

    private final List<Line> lines = new ArrayList<>();

    /** What became of a thing. */
    public enum Became {
        /** It came into being. */
        CREATED,
        /** It changed. */
        CHANGED,
        /** It is gone. */
        REMOVED
    }

    /**
     * A line of the log.
     *
     * @param became what became of it
     * @param action such as {@code CLAIM_SUBMITTED}
     * @param subject what it is about
     * @param why a code or a rule; empty when there is none
     */
    public record Line(Became became, String action, Subject subject, String why) {}

    /** Returns the lines, oldest first. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Returns each action with its reason behind a blank, oldest first; the action alone where there is no reason. */
    public List<String> actions() {
        return lines.stream()
                .map(line -> (line.action() + " " + line.why()).strip())
                .toList();
    }

    @Override
    public void created(String action, Subject subject, String why, Object after) {
        lines.add(new Line(Became.CREATED, action, subject, why));
    }

    @Override
    public void changed(String action, Subject subject, String why, Object before, Object after) {
        lines.add(new Line(Became.CHANGED, action, subject, why));
    }

    @Override
    public void removed(String action, Subject subject, String why, Object before) {
        lines.add(new Line(Became.REMOVED, action, subject, why));
    }

    @Override
    public void changedAll(String action, String type, String why, Map<String, ?> after) {
        after.keySet().forEach(id -> lines.add(new Line(Became.CHANGED, action, new Subject(type, id), why)));
    }
}
