package org.huzhu.claims.careevent.rest;

import java.util.List;
import org.huzhu.kernel.refusal.Fault;
import org.jspecify.annotations.Nullable;

/** Notes what a statement leaves out. */
record Missing(String prefix, List<Fault> faults) {

    <T> @Nullable T unlessGiven(String field, @Nullable T value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            faults.add(Fault.at(prefix + field, "FIELD_MISSING"));
            return null;
        }
        return value;
    }
}
