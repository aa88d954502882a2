package org.huzhu.kit.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.access.CallerContext;
import org.huzhu.kit.json.StateDigest;
import org.huzhu.kit.problem.KitRefusal;
import org.huzhu.kit.request.Cause;
import org.huzhu.kit.request.RequestId;
import org.huzhu.kit.standing.Standing;
import org.huzhu.kit.tx.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * The inbound transaction of the running request.
 *
 * <p>A command runs once per client, account, party acted for and {@code Idempotency-Key}: its effect, its audit line, its
 * events and the record of its answer are one commit. A refusal leaves no record, so that the same key may try again.
 */
@RequestScoped
public class Commands {

    private final Transactions transactions;
    private final IdempotencyRecords records;
    private final CallerContext callers;
    private final Standing standing;
    private final CurrentVertxRequest request;
    private final ObjectMapper json;

    @Inject
    public Commands(
            Transactions transactions,
            IdempotencyRecords records,
            CallerContext callers,
            Standing standing,
            CurrentVertxRequest request,
            ObjectMapper json) {
        this.transactions = transactions;
        this.records = records;
        this.callers = callers;
        this.standing = standing;
        this.request = request;
        this.json = json;
    }

    /**
     * Runs a command in the caller's scope.
     *
     * @param command its name and whether it is about money
     * @param body what was sent: a request record, or the bytes or digest of an upload; the same key with another body is
     *     refused
     * @param work the effect; it flushes before it reads a version for the answer
     * @throws Refused IDEMPOTENCY_KEY_MISSING, IDEMPOTENCY_KEY_MALFORMED, IDEMPOTENCY_KEY_REUSED, IDEMPOTENCY_IN_FLIGHT;
     *     for a command that frees money also those of {@link Standing#confirm}
     */
    public Response run(Command command, @Nullable Object body, Supplier<Answer> work) {
        IdempotencyKey sent = IdempotencyKey.parse(header("Idempotency-Key"));
        AnswerKey key = AnswerKey.of(callers, command, sent);
        byte[] hash = StateDigest.requestHash(requestLine(), body);
        Optional<StoredAnswer> known = command.freeing() ? confirmStanding(key) : Optional.empty();
        if (known.isPresent()) {
            return known.get().replayFor(hash).toResponse();
        }
        return Cause.within(
                RequestId.current(request),
                null,
                () -> transactions
                        .inScope(callers.caller().scope(), () -> {
                            records.lock(key);
                            var earlier = records.find(key);
                            if (earlier.isPresent()) {
                                return earlier.get().replayFor(hash);
                            }
                            Answer answer = work.get();
                            StoredAnswer stored = StoredAnswer.of(answer, hash, bytesOf(answer.body()));
                            records.store(key, command.money(), stored);
                            return stored;
                        })
                        .toResponse());
    }

    /**
     * Runs a replacement (PUT) in the caller's scope: said twice it is said once, so that a key is welcome and not required.
     * With one, the answer is kept as a command's is.
     *
     * @param command its name
     * @param body what was sent: a request record, or the bytes of an upload
     * @param work the effect
     * @throws Refused as {@link #run}, but for a missing key
     */
    public Response replace(Command command, @Nullable Object body, Supplier<Answer> work) {
        return header("Idempotency-Key") == null ? replace(() -> work.get().toResponse()) : run(command, body, work);
    }

    /** Runs a replacement (PUT) whose answer need not be kept, in a transaction of the caller's scope. */
    public <T extends @Nullable Object> T replace(Supplier<T> work) {
        return Cause.within(
                RequestId.current(request),
                null,
                () -> transactions.inScope(callers.caller().scope(), work));
    }

    /** Asks before the transaction begins. What was done already may be told while the issuer is away. */
    private Optional<StoredAnswer> confirmStanding(AnswerKey key) {
        try {
            standing.confirm();
            return Optional.empty();
        } catch (Refused refused) {
            Optional<StoredAnswer> earlier = refused.code() == KitRefusal.ISSUER_UNAVAILABLE
                    ? transactions.inScope(callers.caller().scope(), () -> records.find(key))
                    : Optional.empty();
            if (earlier.isEmpty()) {
                throw refused;
            }
            return earlier;
        }
    }

    /**
     * Runs a query in a READ ONLY transaction of the caller's scope. An audit line of what it showed is kept before it is
     * answered.
     */
    public <T extends @Nullable Object> T read(Supplier<T> work) {
        return Cause.within(
                RequestId.current(request),
                null,
                () -> transactions.query(callers.caller().scope(), work));
    }

    /**
     * Returns the version that the caller looked at, from {@code If-Match}; any when it named none or {@code *}.
     *
     * @throws Refused IF_MATCH_MALFORMED
     */
    public ExpectedVersion expectedVersion() {
        String header = header("If-Match");
        if (header == null || "*".equals(header.trim())) {
            return ExpectedVersion.ANY;
        }
        String tag = header.trim();
        if (tag.length() < 3 || tag.length() > 21 || !tag.startsWith("\"") || !tag.endsWith("\"")) {
            throw new Refused(KitRefusal.IF_MATCH_MALFORMED);
        }
        try {
            return ExpectedVersion.of(Long.parseLong(tag.substring(1, tag.length() - 1)));
        } catch (NumberFormatException malformed) {
            throw new Refused(KitRefusal.IF_MATCH_MALFORMED);
        }
    }

    private String requestLine() {
        var http = request.getCurrent();
        return http.request().method().name() + " " + http.request().uri();
    }

    private @Nullable String header(String name) {
        return request.getCurrent().request().getHeader(name);
    }

    private byte @Nullable [] bytesOf(@Nullable Object body) {
        try {
            return body == null ? null : json.writeValueAsBytes(body);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("The answer cannot be written as JSON", unwritable);
        }
    }
}
