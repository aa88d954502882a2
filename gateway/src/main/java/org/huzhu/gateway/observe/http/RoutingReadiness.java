package org.huzhu.gateway.observe.http;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.huzhu.gateway.route.RouteTable;

/**
 * Ready means: can route. A service that is down makes its own paths answer 503 and leaves the others alone, so it does
 * not make the gateway unready.
 */
@Readiness
@Singleton
final class RoutingReadiness implements HealthCheck {

    private final RouteTable table;

    RoutingReadiness(RouteTable table) {
        this.table = table;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("routing")
                .status(!table.routes().isEmpty())
                .withData("routes", table.routes().size())
                .build();
    }
}
