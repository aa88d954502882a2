package org.huzhu.gateway.route.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/** The body of an answer on its way to the caller, no faster than the caller takes it. */
final class AnswerFlow {
    private final HttpClientResponse answer;
    private final HttpServerResponse response;
    private boolean callerGone;

    private AnswerFlow(HttpClientResponse answer, HttpServerResponse response) {
        this.answer = answer;
        this.response = response;
    }

    /**
     * Writes the answer's body to the caller.
     *
     * @return completed when all was written and the caller still waits for the end; failed when the service broke off. A
     *     caller that goes away is told neither: the rest of its answer is read, so that the connection stays whole.
     */
    static Future<Void> between(HttpClientResponse answer, RoutingContext context) {
        HttpServerResponse response = context.response();
        AnswerFlow flow = new AnswerFlow(answer, response);
        if (!response.headers().contains("Content-Length")) {
            if (context.request().version() == HttpVersion.HTTP_1_0) {
                response.putHeader("Connection", "close");
            } else {
                response.setChunked(true);
            }
        }
        Promise<Void> whole = Promise.promise();
        answer.handler(flow::pass);
        answer.endHandler(end -> {
            if (!flow.callerGone) {
                whole.complete();
            }
        });
        answer.exceptionHandler(broken -> {
            if (!flow.callerGone) {
                whole.tryFail(broken);
            }
        });
        context.addEndHandler(ended -> {
            if (ended.failed()) {
                flow.callerGone = true;
                answer.resume();
            }
        });
        return whole.future();
    }

    private void pass(Buffer chunk) {
        if (callerGone) {
            return;
        }
        response.write(chunk);
        if (response.writeQueueFull()) {
            answer.pause();
            response.drainHandler(ready -> answer.resume());
        }
    }
}
