package org.huzhu.devstack;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A process of the stack. Each can be killed and started alone. */
public enum Part {
    /** PostgreSQL 18 with the four databases of the services. */
    POSTGRES("postgres"),
    /** One Kafka broker that is its own controller. */
    KAFKA("kafka"),
    /** The identity issuer of the demo. */
    ISSUER("issuer"),
    /** The outside world: medical insurance, work injury register and bank in one JVM. */
    SIMULATORS("simulators"),
    /** Who is covered, by what, and what they owe. */
    ENROLLMENT("enrollment"),
    /** What happened, and what the plan says. */
    CLAIMS("claims"),
    /** Who is paid, and where each cent is. */
    PAYOUT("payout"),
    /** The one door of the API. */
    GATEWAY("gateway");

    private final String label;

    Part(String label) {
        this.label = label;
    }

    /** Returns the name used on the command line, in file names and in {@code status}. */
    public String label() {
        return label;
    }

    /** Returns whether this is one of the four services of the project. */
    public boolean service() {
        return compareTo(ENROLLMENT) >= 0;
    }

    /** Returns the module folder of a service: {@code gateway}, or the label with {@code -service}. */
    public String module() {
        return this == GATEWAY ? label : label + "-service";
    }

    /** Finds a part by its label or module name, or says which there are. */
    static Part known(String name) {
        return named(name)
                .orElseThrow(() -> new StackFailure("There is no part \"" + name + "\"; there are "
                        + Arrays.stream(values()).map(Part::label).collect(Collectors.joining(", "))));
    }

    /** Finds a part by its label or module name. */
    public static Optional<Part> named(String name) {
        return Arrays.stream(values())
                .filter(part -> part.label.equals(name) || part.module().equals(name))
                .findFirst();
    }
}
