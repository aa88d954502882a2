package org.huzhu.gateway;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.huzhu.gateway.problem.ProblemCatalogue;
import org.huzhu.gateway.route.RouteTable;

/** Makes the plain parts of the gateway available for injection. */
final class GatewayWiring {

    @Produces
    @Singleton
    RouteTable routeTable() {
        return RouteTable.ofTheApi();
    }

    @Produces
    @Singleton
    ProblemCatalogue problemCatalogue() {
        return ProblemCatalogue.fromClassPath();
    }
}
