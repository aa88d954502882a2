package org.huzhu.gateway.limits.http;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * A body on its way through: counts the bytes, says when the last one moved, and fails once there are too many.
 * Used on one event loop, holds no bytes itself.
 */
public final class CountedBody implements ReadStream<Buffer> {
    private final ReadStream<Buffer> source;
    private final long max;
    private @Nullable Handler<Throwable> failures;
    private long count;
    private long movedAt = System.nanoTime();
    private boolean ended;
    private boolean tooLarge;

    public CountedBody(ReadStream<Buffer> source, long max) {
        this.source = source;
        this.max = max;
    }

    /** Whether the caller sent more than the operation may carry. */
    public boolean tooLarge() {
        return tooLarge;
    }

    /** Whether the last byte has arrived. */
    public boolean ended() {
        return ended;
    }

    /** The reading of {@link System#nanoTime()} when the last byte moved. */
    public long movedAt() {
        return movedAt;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        failures = handler;
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        source.handler(handler == null ? null : buffer -> pass(buffer, handler));
        return this;
    }

    private void pass(Buffer buffer, Handler<Buffer> next) {
        movedAt = System.nanoTime();
        count += buffer.length();
        if (count <= max) {
            next.handle(buffer);
        } else if (!tooLarge) {
            tooLarge = true;
            Handler<Throwable> handler = failures;
            if (handler != null) {
                handler.handle(new BodyTooLarge(max));
            }
        }
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
        source.endHandler(
                handler == null
                        ? null
                        : nothing -> {
                            movedAt = System.nanoTime();
                            ended = true;
                            if (!tooLarge) {
                                handler.handle(null);
                            }
                        });
        return this;
    }
}
