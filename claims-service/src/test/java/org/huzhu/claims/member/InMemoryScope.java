package org.huzhu.claims.member;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.huzhu.kernel.scope.WiderScope;
import org.jspecify.annotations.Nullable;

/** A caller's scope in memory: whether it is widened now, and why it was. */
public final class InMemoryScope implements WiderScope {

    private final List<Reason> reasons = new ArrayList<>();
    private boolean wide;

    /** Returns why the scope was widened, oldest first. */
    public List<Reason> reasons() {
        return List.copyOf(reasons);
    }

    /** Whether everything is seen now. */
    public boolean isWide() {
        return wide;
    }

    @Override
    public void widen(Reason reason) {
        reasons.add(reason);
        wide = true;
    }

    @Override
    public <T extends @Nullable Object> T widened(Reason reason, Supplier<T> work) {
        boolean before = wide;
        widen(reason);
        try {
            return work.get();
        } finally {
            wide = before;
        }
    }
}
