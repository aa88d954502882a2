package org.huzhu.journey;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the system and the outside world answer.
 *
 * @param gateway the public API
 * @param issuer the demo's identity issuer
 * @param medicalInsurance the simulator of the medical insurance bureau
 * @param bank the simulator of the bank
 */
public record Addresses(URI gateway, URI issuer, URI medicalInsurance, URI bank) {

    /** The addresses of a stack on its usual ports, each of which an argument {@code --name=address} replaces. */
    static Addresses of(Map<String, String> arguments) {
        return new Addresses(
                URI.create(arguments.getOrDefault("gateway", "http://localhost:8080")),
                URI.create(arguments.getOrDefault("issuer", "http://localhost:8090")),
                URI.create(arguments.getOrDefault("medical-insurance", "http://localhost:8091")),
                URI.create(arguments.getOrDefault("bank", "http://localhost:8093")));
    }

    /** Reads arguments of the form {@code --name=value}; others are ignored. */
    static Map<String, String> named(String... arguments) {
        Map<String, String> named = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (argument.startsWith("--") && equals > 2) {
                named.put(argument.substring(2, equals), argument.substring(equals + 1));
            }
        }
        return named;
    }
}
