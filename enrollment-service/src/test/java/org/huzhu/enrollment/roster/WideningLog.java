package org.huzhu.enrollment.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.huzhu.kernel.scope.WiderScope;
import org.jspecify.annotations.Nullable;

/** Sees all there is anyway, and remembers for what reasons somebody looked further than its caller may. */
final class WideningLog implements WiderScope {
    private final List<String> reasons = new ArrayList<>();

    /** The reasons, one for each piece of work. */
    List<String> reasons() {
        return List.copyOf(reasons);
    }

    @Override
    public <T extends @Nullable Object> T widened(Reason reason, Supplier<T> work) {
        reasons.add(reason.name());
        return work.get();
    }

    @Override
    public void widen(Reason reason) {
        reasons.add(reason.name());
    }
}
