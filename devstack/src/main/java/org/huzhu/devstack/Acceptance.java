package org.huzhu.devstack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The proof that the stack works: the gateway accepts a request that passes a token, a service and its database. */
final class Acceptance {

    private static final long SECONDS_MAX = 60;
    private static final int MILLIS_MAX = 5_000;
    private static final String PATH = "/api/v1/plans?limit=1";

    private final Stack stack;

    Acceptance(Stack stack) {
        this.stack = stack;
    }

    /** Waits for the first accepted request. */
    void await() {
        String token = stack.token("plan-admin", Map.of());
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_MAX);
        int status = status(token);
        while (status != HttpURLConnection.HTTP_OK) {
            if (System.nanoTime() > deadline) {
                throw new StackFailure("All parts are ready, but GET " + PATH + " at "
                        + stack.settings().address(Endpoint.GATEWAY) + " answers " + status
                        + ". Read ./huzhu logs gateway and ./huzhu logs enrollment");
            }
            Pause.millis(100);
            status = status(token);
        }
    }

    private int status(String token) {
        try {
            URI address = URI.create(stack.settings().address(Endpoint.GATEWAY) + PATH);
            HttpURLConnection call = (HttpURLConnection) address.toURL().openConnection();
            call.setConnectTimeout(MILLIS_MAX);
            call.setReadTimeout(MILLIS_MAX);
            call.setRequestProperty("Authorization", "Bearer " + token);
            int status = call.getResponseCode();
            call.disconnect();
            return status;
        } catch (IOException notYet) {
            return 0;
        }
    }
}
