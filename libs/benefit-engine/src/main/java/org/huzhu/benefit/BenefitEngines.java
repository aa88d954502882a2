package org.huzhu.benefit;

import java.util.List;
import java.util.Map;
import org.huzhu.benefit.v1.EngineVersion1;
import org.huzhu.kernel.refusal.Refused;

/** The engine versions at hand. A change that alters a result is a new version; old ones stay runnable. */
public final class BenefitEngines {

    private static final List<BenefitEngine> ALL = List.of(new EngineVersion1());

    private BenefitEngines() {}

    /** Returns the version that new decisions are made by. */
    public static BenefitEngine current() {
        return ALL.getLast();
    }

    /**
     * Finds a version.
     *
     * @throws Refused with {@link BenefitRefusal#ENGINE_VERSION_UNKNOWN}
     */
    public static BenefitEngine byVersion(String version) {
        for (BenefitEngine engine : ALL) {
            if (engine.version().equals(version)) {
                return engine;
            }
        }
        throw new Refused(BenefitRefusal.ENGINE_VERSION_UNKNOWN, Map.of("version", version));
    }

    /** Returns all versions, the oldest first. */
    public static List<String> versions() {
        return ALL.stream().map(BenefitEngine::version).toList();
    }
}
