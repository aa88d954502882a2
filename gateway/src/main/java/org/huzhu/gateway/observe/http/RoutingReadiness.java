package org.huzhu.gateway.observe.http;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.huzhu.gateway.route.Upstream;
import org.huzhu.gateway.route.http.UpstreamClients;

/**
 * Ready means: some request can be carried to a service. A service that is down makes its own paths answer 503 and leaves
 * the others alone, so only all of them away make the gateway unready.
 */
@Readiness
@Singleton
final class RoutingReadiness implements AsyncHealthCheck {

    private final UpstreamClients clients;

    RoutingReadiness(UpstreamClients clients) {
        this.clients = clients;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        List<Uni<Boolean>> looks = Stream.of(Upstream.values())
                .map(upstream -> Uni.createFrom()
                        .completionStage(() -> clients.of(upstream).answers().toCompletionStage()))
                .toList();
        return Uni.join().all(looks).andFailFast().map(RoutingReadiness::response);
    }

    private static HealthCheckResponse response(List<Boolean> answers) {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("routing").status(answers.contains(true));
        List<Upstream> upstreams = List.of(Upstream.values());
        for (int i = 0; i < answers.size(); i++) {
            response.withData(upstreams.get(i).wireName(), answers.get(i) ? "UP" : "DOWN");
        }
        return response.build();
    }
}
