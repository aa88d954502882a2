package org.huzhu.system;

import java.util.Random;

/** Where randomness comes from: a seed that is printed and can be given again with {@code -Dhuzhu.seed=}. */
final class Seed {

    private static final long VALUE = value();

    private Seed() {}

    /** A source of its own for each purpose, so that one test's use does not move another's. */
    static Random of(String purpose) {
        System.out.println("seed of \"" + purpose + "\": -Dhuzhu.seed=" + VALUE);
        return new Random(VALUE * 31 + purpose.hashCode());
    }

    private static long value() {
        String given = System.getProperty("huzhu.seed", "");
        return given.isBlank() ? System.nanoTime() & 0xffffffL : Long.parseLong(given);
    }
}
