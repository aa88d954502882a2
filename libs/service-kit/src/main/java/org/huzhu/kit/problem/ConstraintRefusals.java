package org.huzhu.kit.problem;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.kernel.refusal.RefusalCode;

/** What the violation of a database constraint means to a caller. */
@Singleton
public class ConstraintRefusals {

    private final Map<String, RefusalCode> byName = new HashMap<>();

    @Inject
    public ConstraintRefusals(@All List<ConstraintRefusal> refusals) {
        for (ConstraintRefusal refusal : refusals) {
            byName.putAll(refusal.byConstraint());
        }
    }

    Optional<RefusalCode> find(String constraint) {
        return Optional.ofNullable(byName.get(constraint));
    }
}
