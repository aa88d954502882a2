package org.huzhu.devstack;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huzhu.journey.Demo;

/** {@code ./huzhu demo}: everything up, the worked example through the public API, and what to do next. */
final class DemoCommand {

    private final Stack stack;
    private final PrintStream out;

    DemoCommand(Stack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
    }

    int run(Commands commands, List<String> words) {
        commands.up(List.of());
        out.println();
        journey(words);
        printAddresses();
        printTokens();
        return 0;
    }

    /** The one place that calls the journey. */
    private void journey(List<String> words) {
        StackSettings settings = stack.settings();
        List<String> arguments = new ArrayList<>(List.of(
                "--launcher=" + settings.launcher(),
                "--gateway=" + settings.address(Endpoint.GATEWAY),
                "--issuer=" + settings.address(Endpoint.ISSUER),
                "--medical-insurance=" + settings.address(Endpoint.MEDICAL_INSURANCE),
                "--bank=" + settings.address(Endpoint.BANK)));
        arguments.addAll(words);
        try {
            Demo.main(arguments.toArray(String[]::new));
        } catch (RuntimeException broken) {
            throw new StackFailure(
                    "The worked example did not come to its end: " + broken.getMessage()
                            + "\nThe system keeps running: " + launcher() + " status, " + launcher() + " logs; "
                            + launcher() + " reset begins afresh.",
                    broken);
        }
    }

    private String launcher() {
        return stack.settings().launcher();
    }

    private void printAddresses() {
        out.println();
        out.println("The system keeps running. Addresses:");
        for (Endpoint endpoint : Endpoint.values()) {
            if (endpoint.forUsers()) {
                boolean http = endpoint.part() != Part.POSTGRES && endpoint.part() != Part.KAFKA;
                String address = http
                        ? stack.settings().address(endpoint)
                        : "localhost:" + stack.settings().port(endpoint);
                out.printf("  %-28s %s%n", address, endpoint.title());
            }
        }
    }

    private void printTokens() {
        out.println();
        out.println("Personas and tokens for eight hours (a fresh one: " + launcher() + " token NAME):");
        new IssuerClient(stack.settings()).personas().forEach((name, title) -> {
            out.println();
            out.println("  " + name + "   " + title);
            out.println("  " + stack.token(name, Map.of()));
        });
        out.println();
        out.println("Try: curl -H \"Authorization: Bearer $(" + launcher() + " token auditor)\" "
                + stack.settings().address(Endpoint.GATEWAY) + "/api/v1/ledger/trial-balance");
        out.println("See: " + launcher() + " status, " + launcher() + " logs claims, " + launcher() + " down");
    }
}
