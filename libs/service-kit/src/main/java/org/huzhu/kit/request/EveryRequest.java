package org.huzhu.kit.request;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Gives every request its id and every answer the headers that keep it from being misread or kept by others. */
@Singleton
class EveryRequest {

    private static final int BEFORE_ALL = 1000;

    void register(@Observes Filters filters) {
        filters.register(
                http -> {
                    String id = RequestId.ofHeader(http.request().getHeader(RequestId.HEADER));
                    http.put(RequestId.KEY, id);
                    http.response().headers().set(RequestId.HEADER, id);
                    http.response().headers().set("X-Content-Type-Options", "nosniff");
                    if (http.normalizedPath().startsWith("/api/")) {
                        http.response().headers().set("Cache-Control", "no-store");
                    }
                    http.next();
                },
                BEFORE_ALL);
    }
}
