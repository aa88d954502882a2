package org.huzhu.payout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.audit.Subject;

/** An audit log in memory: the actions with their reasons, in order. */
public final class AuditActions implements AuditTrail {

    private final List<String> actions = new ArrayList<>();

    /** Returns each action with its reason behind a blank. */
    public List<String> actions() {
        return List.copyOf(actions);
    }

    @Override
    public void created(String action, Subject subject, String why, Object after) {
        actions.add(action + " " + why);
    }

    @Override
    public void changed(String action, Subject subject, String why, Object before, Object after) {
        actions.add(action + " " + why);
    }

    @Override
    public void removed(String action, Subject subject, String why, Object before) {
        actions.add(action + " " + why);
    }

    @Override
    public void changedAll(String action, String type, String why, Map<String, ?> after) {
        after.keySet().forEach(id -> actions.add(action + " " + why));
    }
}
