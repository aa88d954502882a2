package org.huzhu.kit.personal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.access.CallerContext;
import org.huzhu.kit.audit.Audit;
import org.huzhu.kit.problem.KitRefusal;

/** Shows personal data in full to those who may, and writes down that they saw it. */
@RequestScoped
public class Unmasking {

    private final CallerContext callers;
    private final Audit audit;

    @Inject
    public Unmasking(CallerContext callers, Audit audit) {
        this.callers = callers;
        this.audit = audit;
    }

    /** Returns whether the caller may see personal data in full. */
    public boolean allowed() {
        return callers.caller().mayUnmask();
    }

    /**
     * Returns a value in full, with an audit line in the running transaction.
     *
     * @throws Refused UNMASKING_FORBIDDEN
     */
    public String unmask(String subjectType, String subjectId, String field, Supplier<String> value) {
        if (!allowed()) {
            throw new Refused(KitRefusal.UNMASKING_FORBIDDEN);
        }
        audit.append("UNMASKED", subjectType, subjectId, field, null, null);
        return value.get();
    }
}
