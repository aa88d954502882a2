package org.huzhu.gateway.route;

/**
 * One line of the route table.
 *
 * @param prefix path below the API's root, without slashes at its ends: {@code payment-batches}, {@code audit/claims}
 * @param upstream the service that answers it and everything below it
 */
public record Route(String prefix, Upstream upstream) {

    public Route {
        if (prefix.isEmpty() || prefix.startsWith("/") || prefix.endsWith("/")) {
            throw new IllegalArgumentException("A route's prefix is a path without slashes at its ends: " + prefix);
        }
    }

    /** Whether the path below the API's root belongs to this line: whole segments only. */
    boolean covers(String path) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }
}
