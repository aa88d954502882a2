package org.huzhu.devstack;

import java.nio.file.Path;
import java.util.Map;
import org.huzhu.devstack.process.StartScript;

/**
 * Where a stack lives and which ports it takes.
 *
 * @param root folder of the clone: the services' jars are taken from its {@code target} folders
 * @param state folder of the stack's data, logs and process files; two stacks never share one
 * @param portOffset added to every port of {@link Endpoint}, 0 to 40,000; above 13,000 the ports may meet those that the
 *     system gives to clients
 * @param environment set for every service, over the stack's own settings
 * @param handOver true: processes outlive this JVM once the stack is ready; false: they die with this JVM, whatever
 *     kills it (for tests)
 */
public record StackSettings(Path root, Path state, int portOffset, Map<String, String> environment, boolean handOver) {

    private static final int OFFSET_MAX = 40_000;

    /** Checks the offset and makes the paths absolute. */
    public StackSettings {
        if (portOffset < 0 || portOffset > OFFSET_MAX) {
            throw new StackFailure("The port offset must be between 0 and " + OFFSET_MAX + ", not " + portOffset + ".");
        }
        root = root.toAbsolutePath().normalize();
        state = state.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
    }

    /** Returns the settings of the stack that {@code ./huzhu up} starts in this clone. */
    public static StackSettings ofClone(Path root) {
        return new StackSettings(root, root.resolve(".huzhu"), 0, Map.of(), true);
    }

    /** Returns these settings with another state folder and port offset, for a second stack beside the first. */
    public StackSettings beside(Path otherState, int otherOffset) {
        return new StackSettings(root, otherState, otherOffset, environment, handOver);
    }

    /** Returns these settings with more environment for the services. */
    public StackSettings withEnvironment(Map<String, String> more) {
        return new StackSettings(root, state, portOffset, more, handOver);
    }

    /** Returns these settings with processes that die with this JVM. */
    public StackSettings bound() {
        return new StackSettings(root, state, portOffset, environment, false);
    }

    /** Returns the port of an endpoint in this stack. */
    public int port(Endpoint endpoint) {
        return endpoint.basePort() + portOffset;
    }

    /** Returns how a person calls the launcher for this stack: {@code ./huzhu}, with the state folder when it is elsewhere. */
    public String launcher() {
        return state.equals(ofClone(root).state())
                ? "./huzhu"
                : "HUZHU_STATE=" + StartScript.quoted(state.toString()) + " ./huzhu";
    }

    /** Returns the base address of an HTTP endpoint, such as {@code http://localhost:8080}. */
    public String address(Endpoint endpoint) {
        return "http://localhost:" + port(endpoint);
    }
}
