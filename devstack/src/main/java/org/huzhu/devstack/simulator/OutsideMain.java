package org.huzhu.devstack.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Starts the outside world, or a part of it. Arguments are {@code --name=value}: {@code state} folder, {@code host}, the ports {@code
 * issuer}, {@code medical-insurance}, {@code work-injury} and {@code bank} (0 leaves one out), {@code issuer-url}.
 */
public final class OutsideMain {

    private OutsideMain() {}

    /** Runs until it is stopped. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Map<String, String> options = Arrays.stream(args)
                .map(arg -> arg.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0].replaceFirst("^--", ""), pair -> pair[1]));
        Path state = Path.of(option(options, "state"));
        String host = options.getOrDefault("host", "127.0.0.1");
        open(host, port(options, "medical-insurance"), () -> medicalInsurance(state));
        open(host, port(options, "work-injury"), () -> workInjury(state));
        open(host, port(options, "bank"), () -> new Bank(state.resolve("bank.jsonl")));
        open(host, port(options, "issuer"), () -> new Issuer(state.resolve("issuer"), option(options, "issuer-url")));
        System.out.println("The outside world is open on " + host + ": " + options);
        new CountDownLatch(1).await();
    }

    static Register medicalInsurance(Path state) {
        return new Register("/settlements/", "reference", state.resolve("medical-insurance.jsonl"));
    }

    static Register workInjury(Path state) {
        return new Register("/work-injuries/", "idIndex", state.resolve("work-injury.jsonl"));
    }

    @SuppressWarnings("resource") // open until the process ends
    private static void open(String host, int port, Supplier<Application> application) throws IOException {
        if (port > 0) {
            new Site(host, port, application.get());
        }
    }

    private static int port(Map<String, String> options, String name) {
        return Integer.parseInt(options.getOrDefault(name, "0"));
    }

    private static String option(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + "=… is missing");
        }
        return value;
    }
}
