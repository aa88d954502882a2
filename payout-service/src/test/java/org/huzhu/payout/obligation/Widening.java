package org.huzhu.payout.obligation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.huzhu.kernel.scope.WiderScope;
import org.jspecify.annotations.Nullable;

/** A scope that shows everything and keeps why somebody looked further. */
public final class Widening implements WiderScope {

    private final List<Reason> reasons = new ArrayList<>();

    /** Returns the reasons, first first. */
    public List<Reason> reasons() {
        return List.copyOf(reasons);
    }

    @Override
    public <T extends @Nullable Object> T widened(Reason reason, Supplier<T> work) {
        widen(reason);
        return work.get();
    }

    @Override
    public void widen(Reason reason) {
        reasons.add(reason);
    }
}
