package org.huzhu.devstack;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The commands of the {@code ./huzhu} script that deal with a running stack. */
public final class Main {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final int NOTHING_RUNS = 3;

    private Main() {}

    /** Runs one command; the system property {@code huzhu.root} names the clone. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> words = Arrays.asList(args);
        String command = words.isEmpty() ? "" : words.getFirst();
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        try {
            StackSettings settings =
                    Environment.settings(Path.of(System.getProperty("huzhu.root", ".")), System.getenv());
            int code = run(command, rest, Stack.open(settings), out);
            out.flush();
            System.exit(code);
        } catch (StackFailure failure) {
            out.flush();
            System.err.println("huzhu: " + failure.getMessage());
            System.exit(FAILED);
        } catch (UncheckedIOException broken) {
            out.flush();
            System.err.println("huzhu: a file could not be read or written: "
                    + Objects.requireNonNullElse(broken.getCause(), broken).getMessage());
            System.exit(FAILED);
        }
    }

    private static int run(String command, List<String> rest, Stack stack, PrintStream out) {
        Commands commands = new Commands(stack, out);
        return switch (command) {
            case "up" -> commands.up(rest);
            case "down" -> commands.down();
            case "demo" -> new DemoCommand(stack, out).run(commands, rest);
            case "load" -> new LoadCommand(stack, out).run(commands, rest);
            case "status" -> commands.status(rest.contains("--json"));
            case "logs" -> new LogsCommand(stack.settings(), out).run(rest);
            case "token" -> commands.token(rest);
            case "reset" -> commands.reset();
            case "dump" -> commands.dump(rest);
            case "running" -> stack.status().stopped() ? NOTHING_RUNS : 0;
            default -> {
                System.err.println("huzhu: unknown command \"" + command + "\". See ./huzhu help");
                yield MISUSED;
            }
        };
    }

    /** What the environment of the launcher says about the stack. */
    static final class Environment {

        private Environment() {}

        static StackSettings settings(Path root, Map<String, String> environment) {
            StackSettings settings = StackSettings.ofClone(root);
            String state =
                    environment.getOrDefault("HUZHU_STATE", settings.state().toString());
            StackSettings beside = settings.beside(Path.of(state), 0);
            String offset = environment.getOrDefault("HUZHU_PORT_OFFSET", "");
            if (offset.isEmpty()) {
                return settings.beside(
                        Path.of(state), new StackLayout(beside).keptPortOffset().orElse(0));
            }
            if (!offset.matches("\\d{1,5}")) {
                throw new StackFailure("HUZHU_PORT_OFFSET must be a number such as 100, not \"" + offset + "\".");
            }
            return settings.beside(Path.of(state), Integer.parseInt(offset));
        }
    }
}
