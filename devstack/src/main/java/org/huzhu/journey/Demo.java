package org.huzhu.journey;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Carries the worked example through a running system and prints it; what {@code ./huzhu demo} runs. */
public final class Demo {

    private Demo() {}

    /**
     * Runs the example.
     *
     * @param arguments {@code --gateway=}, {@code --issuer=}, {@code --medical-insurance=}, {@code --bank=} where they
     *     are not on their usual ports; {@code --journey=} names a run to be taken up again, {@code --launcher=} is how a person calls
     *     the launcher
     */
    public static void main(String... arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<String, String> named = Addresses.named(arguments);
        Addresses addresses = Addresses.of(named);
        String launcher = named.getOrDefault("launcher", "./huzhu");
        long begun = System.nanoTime();
        JourneyId id = named.containsKey("journey")
                ? JourneyId.parse(named.get("journey"))
                : Journey.nextId(addresses, UUID.randomUUID().toString().substring(0, 4));
        JourneyResult result = played(addresses, id, out, launcher);
        double seconds = (System.nanoTime() - begun) / 1e9;
        out.println();
        out.printf(
                Locale.ROOT,
                "  %s %s  %s 元 yuan  (%.1f s)%n",
                result.claimNumber(),
                result.claimState(),
                Story.amount(result.paid()).strip(),
                seconds);
        out.println();
        out.println("  再看看 Look further:");
        String gateway = addresses.gateway().toString();
        curl(out, launcher, "worker", gateway + "/api/v1/claims/" + result.claimId() + "/timeline");
        curl(out, launcher, "auditor", gateway + "/api/v1/claims/" + result.claimId() + "/determination");
        curl(out, launcher, "auditor", gateway + "/api/v1/obligations?claimId=" + result.claimId());
        out.println("    " + gateway + "/   接口文档 API reference");
    }

    /** A failure names the run, because it can be taken up where it broke off. */
    private static JourneyResult played(Addresses addresses, JourneyId id, PrintStream out, String launcher) {
        try {
            return Journey.of(addresses, id, Story.on(out)).run();
        } catch (ApiRefusal | OutOfPatience | IllegalStateException broken) {
            throw new IllegalStateException(
                    broken.getMessage() + "\nTake this run up again: " + launcher + " demo --journey=" + id, broken);
        }
    }

    private static void curl(PrintStream out, String launcher, String persona, String address) {
        out.println(
                "    curl -H \"Authorization: Bearer $(" + launcher + " token " + persona + ")\" '" + address + "'");
    }
}
