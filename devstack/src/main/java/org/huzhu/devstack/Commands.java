package org.huzhu.devstack;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The short commands of the launcher. */
final class Commands {

    private static final Set<String> ATTRIBUTES = Set.of("member", "unit", "office", "person", "partner", "lifetime");

    private final Stack stack;
    private final PrintStream out;
    private final String launcher;

    Commands(Stack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
        this.launcher = stack.settings().launcher();
    }

    int up(List<String> names) {
        Set<Part> parts = names.isEmpty()
                ? EnumSet.allOf(Part.class)
                : EnumSet.copyOf(names.stream().map(Part::known).toList());
        StackStatus status = stack.up(parts, new Console(out));
        if (status.startedParts() == 0) {
            out.println("Already up: " + stack.settings().address(Endpoint.GATEWAY) + " (" + launcher
                    + " status shows its parts).");
        } else {
            out.println(new StatusText(status, stack.settings()).summary());
            out.println("Gateway: " + stack.settings().address(Endpoint.GATEWAY) + "   a token: " + launcher
                    + " token unit-officer   stop: " + launcher + " down");
        }
        return 0;
    }

    int down() {
        boolean nothing = stack.status().stopped();
        stack.down(new Console(out));
        out.println(
                nothing ? "Nothing was running." : "Stopped. The data stay; " + launcher + " up goes on with them.");
        return 0;
    }

    int reset() {
        stack.reset(new Console(out));
        out.println("Stopped, data and logs deleted.");
        return 0;
    }

    int dump(List<String> words) {
        if (words.size() != 1) {
            throw new StackFailure("Say where to: ./huzhu dump DIR");
        }
        Path folder = Path.of(words.getFirst()).toAbsolutePath();
        stack.dump(folder);
        out.println("Written: " + folder);
        return 0;
    }

    int status(boolean json) {
        StatusText text = new StatusText(stack.status(), stack.settings());
        out.println(json ? text.json() : text.table());
        return 0;
    }

    int token(List<String> words) {
        if (words.isEmpty() || words.getFirst().startsWith("--")) {
            throw new StackFailure(
                    "Say whose token: ./huzhu token unit-officer [--member ID] [--unit CODE] [--office CODE]");
        }
        Map<String, String> attributes = new HashMap<>();
        for (int i = 1; i < words.size(); i += 2) {
            String name = words.get(i).replaceFirst("^--", "");
            if (!words.get(i).startsWith("--") || !ATTRIBUTES.contains(name) || i + 1 == words.size()) {
                throw new StackFailure("\"" + words.get(i) + "\" is not understood; there are --"
                        + String.join(" …, --", new TreeSet<>(ATTRIBUTES)) + " …");
            }
            attributes.put(name, words.get(i + 1));
        }
        out.println(stack.token(words.getFirst(), attributes));
        return 0;
    }
}
