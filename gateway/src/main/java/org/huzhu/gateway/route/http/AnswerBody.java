package org.huzhu.gateway.route.http;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer; when it breaks off, the caller's connection is closed so that the caller sees it break off too.
 *
 * <p>The proxy would reset the answer instead, after which the platform still counts the request as running and waits
 * for it at shutdown.
 */
final class AnswerBody implements ReadStream<Buffer> {
    private final ReadStream<Buffer> source;
    private final HttpConnection caller;

    AnswerBody(ReadStream<Buffer> source, HttpConnection caller) {
        this.source = source;
        this.caller = caller;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        source.exceptionHandler(handler == null ? null : failure -> caller.close());
        return this;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        source.handler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        source.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        source.fetch(amount);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        source.endHandler(handler);
        return this;
    }
}
