package org.huzhu.gateway.route;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The prefixes of the public API and the services that own them. */
public final class RouteTable {

    /** The root of the public API. */
    public static final String ROOT = "/api/v1/";

    private static final List<String> ENROLLMENT = List.of(
            "plans",
            "schemas",
            "offices",
            "member-units",
            "members",
            "member-searches",
            "enrollments",
            "coverages",
            "audit/enrollment");

    private static final List<String> CLAIMS = List.of("benefit-estimates", "claims", "review-tasks", "audit/claims");

    private static final List<String> PAYOUT = List.of(
            "obligations",
            "payment-batches",
            "bank-messages",
            "reconciliation-items",
            "funds",
            "fund-deposits",
            "ledger",
            "audit/payout");

    private final List<Route> routes;

    private RouteTable(List<Route> routes) {
        this.routes = routes;
    }

    /** The table of the public API, version 1. */
    public static RouteTable ofTheApi() {
        return new RouteTable(Stream.of(Upstream.values())
                .flatMap(upstream -> prefixesOf(upstream).stream().map(prefix -> new Route(prefix, upstream)))
                .toList());
    }

    private static List<String> prefixesOf(Upstream upstream) {
        return switch (upstream) {
            case ENROLLMENT -> ENROLLMENT;
            case CLAIMS -> CLAIMS;
            case PAYOUT -> PAYOUT;
        };
    }

    /** All lines, service by service. */
    public List<Route> routes() {
        return routes;
    }

    /**
     * Finds the line for a path.
     *
     * @param path the normalised path of the request, for example {@code /api/v1/claims/42/timeline}
     */
    public Optional<Route> find(String path) {
        if (!path.startsWith(ROOT)) {
            return Optional.empty();
        }
        String below = path.substring(ROOT.length());
        return routes.stream().filter(route -> route.covers(below)).findFirst();
    }
}
