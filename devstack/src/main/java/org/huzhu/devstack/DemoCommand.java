package org.huzhu.devstack;

import java.io.PrintStream;
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

    int run(Commands commands) {
        commands.up(List.of());
        out.println();
        journey();
        printAddresses();
        printTokens();
        return 0;
    }

    /** The one place that calls the journey. */
    private void journey() {
        StackSettings settings = stack.settings();
        String[] arguments = {
            "--gateway=" + settings.address(Endpoint.GATEWAY),
            "--issuer=" + settings.address(Endpoint.ISSUER),
            "--medical-insurance=" + settings.address(Endpoint.MEDICAL_INSURANCE),
            "--work-injury=" + settings.address(Endpoint.WORK_INJURY),
            "--bank=" + settings.address(Endpoint.BANK)
        };
        try {
            Demo.main(arguments);
        } catch (RuntimeException broken) {
            throw new StackFailure(
                    "The worked example did not come to its end: " + broken.getMessage()
                            + "\nThe system keeps running: ./huzhu status, ./huzhu logs; ./huzhu reset begins afresh.",
                    broken);
        }
    }

    private void printAddresses() {
        out.println();
        out.println("The system keeps running. Addresses:");
        for (Endpoint endpoint : Endpoint.values()) {
            if (endpoint != Endpoint.KAFKA_CONTROLLER) {
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
        out.println("Personas and tokens for eight hours (a fresh one: ./huzhu token NAME):");
        new IssuerClient(stack.settings()).personas().forEach((name, title) -> {
            out.println();
            out.println("  " + name + "   " + title);
            out.println("  " + stack.token(name, Map.of()));
        });
        out.println();
        out.println("Try: curl -H \"Authorization: Bearer $(./huzhu token auditor)\" "
                + stack.settings().address(Endpoint.GATEWAY) + "/api/v1/ledger/trial-balance");
        out.println("See: ./huzhu status, ./huzhu logs claims, ./huzhu down");
    }
}
