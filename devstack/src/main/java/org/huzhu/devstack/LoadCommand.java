package org.huzhu.devstack;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huzhu.devstack.process.CpuUse;
import org.huzhu.journey.Addresses;
import org.huzhu.journey.ClaimLoad;

/**
 * {@code ./huzhu bench load}: what a claim costs on this stack. Claims are filed, reviewed twice and paid through the gateway;
 * the processor time of every part is read before and after.
 */
final class LoadCommand {

    private static final int CLAIMS = 100;
    private static final int CLIENTS = 8;
    private static final int HAND_WRITTEN = 20_000;

    private final Stack stack;
    private final PrintStream out;

    LoadCommand(Stack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
    }

    int run(Commands commands, List<String> words) {
        int claims = number(words, "--claims=", CLAIMS);
        int clients = number(words, "--clients=", CLIENTS);
        commands.up(List.of());
        ClaimLoad load = ClaimLoad.on(addresses(), clients, "l" + Long.toString(System.currentTimeMillis(), 36));
        out.println("Enrolling who will claim.");
        load.prepare();
        load.run(Math.min(claims, clients * 2));
        Map<Part, Duration> before = cpu();
        long begin = System.nanoTime();
        load.run(claims);
        double seconds = (System.nanoTime() - begin) / 1e9;
        print(claims, clients, seconds, before, cpu());
        out.printf(
                Locale.ROOT,
                "A thousand transactions by hand, one row and one event each: %.2f CPU-seconds%n",
                new HandWritten(stack).cpuSeconds(clients, HAND_WRITTEN));
        return 0;
    }

    private void print(int claims, int clients, double seconds, Map<Part, Duration> before, Map<Part, Duration> after) {
        out.printf(
                Locale.ROOT,
                "%d claims filed, reviewed twice and paid by %d clients in %.1f s: %.1f claims/s%n",
                claims,
                clients,
                seconds,
                claims / seconds);
        out.println("CPU-seconds per 1,000 claims:");
        double sum = 0;
        for (Part part : Part.values()) {
            double used = (double) (millis(after, part) - millis(before, part)) / claims;
            sum += used;
            out.printf(Locale.ROOT, "  %-12s %8.1f%n", part.label(), used);
        }
        out.printf(Locale.ROOT, "  %-12s %8.1f%n", "all", sum);
    }

    /** Milliseconds a claim are seconds per thousand claims. */
    private static long millis(Map<Part, Duration> used, Part part) {
        return used.getOrDefault(part, Duration.ZERO).toMillis();
    }

    private Map<Part, Duration> cpu() {
        Map<Part, Duration> used = new EnumMap<>(Part.class);
        stack.status().parts().forEach(part -> used.put(part.part(), CpuUse.ofTree(part.pid())));
        return used;
    }

    private Addresses addresses() {
        StackSettings settings = stack.settings();
        return new Addresses(
                URI.create(settings.address(Endpoint.GATEWAY)),
                URI.create(settings.address(Endpoint.ISSUER)),
                URI.create(settings.address(Endpoint.MEDICAL_INSURANCE)),
                URI.create(settings.address(Endpoint.BANK)));
    }

    private static int number(List<String> words, String name, int usual) {
        return words.stream()
                .filter(word -> word.startsWith(name))
                .map(word -> word.substring(name.length()))
                .map(LoadCommand::positive)
                .findFirst()
                .orElse(usual);
    }

    private static int positive(String text) {
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw new StackFailure("A number of claims or clients is between 1 and 999999, not \"" + text + "\".");
        }
        return Integer.parseInt(text);
    }
}
