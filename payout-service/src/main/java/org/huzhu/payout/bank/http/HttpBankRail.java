package org.huzhu.payout.bank.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.time.Shanghai;
import org.huzhu.payout.PayoutConfig;
import org.huzhu.payout.bank.BankAnswer;
import org.huzhu.payout.bank.BankFiles;
import org.huzhu.payout.bank.BankFiles.BankFile;
import org.huzhu.payout.bank.BankFiles.MalformedBankFile;
import org.huzhu.payout.bank.PaymentRail;
import org.huzhu.payout.bank.QueuedMessage;
import org.huzhu.payout.bank.Submission;
import org.huzhu.payout.obligation.BankTransaction;

/** Talks to the bank; only a connection that could not be made counts as not sent, everything else unclear is lost. */
@Singleton
class HttpBankRail implements PaymentRail {

    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int NOT_FOUND = 404;
    private static final String STATUS = "status";

    /** Messages asked for at once; fewer where they do not fit. */
    private static final int PAGE_MAX = 100;

    private static final Pattern FIRST_SEQUENCE =
            Pattern.compile("\\s*\\[\\s*\\{\\s*\"seq\"\\s*:\\s*([0-9]{1,18})\\s*,");

    private final PayoutConfig.Http config;
    private final BankFiles files;
    private final HttpClient http;
    private final JsonMapper json = JsonMapper.builder().build();

    HttpBankRail(PayoutConfig payout, BankFiles files) {
        this.config = payout.bank().http();
        this.files = files;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(config.connectTimeout())
                .build();
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }

    @Override
    public Submission submit(String messageId, byte[] file) {
        HttpRequest request = request("/payments")
                .header("Content-Type", "application/xml")
                .header("Idempotency-Key", messageId)
                .POST(BodyPublishers.ofByteArray(file))
                .build();
        try {
            HttpResponse<byte[]> response = send(request);
            if (response.statusCode() < OK || response.statusCode() >= REDIRECT) {
                return new Submission.Lost("HTTP_" + response.statusCode());
            }
            return files.read(response.body()) instanceof BankFile.Report(var report)
                            && report.originalMessageId().equals(messageId)
                    ? new Submission.Answered(new String(response.body(), StandardCharsets.UTF_8))
                    : new Submission.Lost("ANSWER_IS_ABOUT_SOMETHING_ELSE");
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new Submission.NotSent("NO_CONNECTION");
        } catch (MalformedBankFile e) {
            return new Submission.Lost("ANSWER_UNREADABLE");
        } catch (IOException e) {
            return new Submission.Lost("NO_ANSWER");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Submission.Lost("INTERRUPTED");
        }
    }

    @Override
    public byte[] cancel(byte[] file) throws BankUnavailable {
        try {
            HttpResponse<byte[]> response = send(request("/cancellations")
                    .header("Content-Type", "application/xml")
                    .POST(BodyPublishers.ofByteArray(file))
                    .build());
            if (response.statusCode() != OK) {
                throw new BankUnavailable("HTTP_" + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new BankUnavailable("NO_ANSWER");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BankUnavailable("INTERRUPTED");
        }
    }

    @Override
    public BankAnswer ask(String endToEndId) {
        try {
            HttpResponse<byte[]> response =
                    send(request("/payments/" + endToEndId).GET().build());
            if (response.statusCode() != OK && response.statusCode() != NOT_FOUND) {
                return new BankAnswer.NoAnswer("HTTP_" + response.statusCode());
            }
            JsonNode answer = json.readTree(response.body());
            if (!answer.path("endToEndId").asText(endToEndId).equals(endToEndId)) {
                return new BankAnswer.NoAnswer("ANSWER_IS_ABOUT_SOMETHING_ELSE");
            }
            return word(answer, response.statusCode());
        } catch (JsonProcessingException e) {
            return new BankAnswer.NoAnswer("ANSWER_UNREADABLE");
        } catch (IOException e) {
            return new BankAnswer.NoAnswer("NO_ANSWER");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new BankAnswer.NoAnswer("INTERRUPTED");
        }
    }

    @Override
    public List<QueuedMessage> messagesAfter(long sequence) throws BankUnavailable {
        try {
            BoundedBody page = page(sequence, PAGE_MAX);
            for (int limit = PAGE_MAX / 10; page.isOver() && limit > 0; limit /= 10) {
                page = page(sequence, limit);
            }
            return page.isOver() ? List.of(QueuedMessage.tooLarge(firstSequence(page))) : messages(page.bytes());
        } catch (JsonProcessingException e) {
            throw new BankUnavailable("ANSWER_UNREADABLE");
        } catch (IOException e) {
            throw new BankUnavailable("NO_ANSWER");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BankUnavailable("INTERRUPTED");
        }
    }

    private BoundedBody page(long sequence, int limit) throws IOException, InterruptedException, BankUnavailable {
        BoundedBody body = new BoundedBody(config.answerBytesMax());
        HttpResponse<Void> response = send(
                request("/messages?after=" + sequence + "&limit=" + limit).GET().build(), body.handler());
        if (response.statusCode() != OK) {
            throw new BankUnavailable("HTTP_" + response.statusCode());
        }
        return body;
    }

    private List<QueuedMessage> messages(byte[] body) throws IOException, BankUnavailable {
        JsonNode answer = json.readTree(body);
        if (!answer.isArray()) {
            throw new BankUnavailable("ANSWER_UNREADABLE");
        }
        List<QueuedMessage> messages = new ArrayList<>();
        for (JsonNode message : answer) {
            if (!message.path("seq").canConvertToLong()
                    || !message.path("xml").isTextual()
                    || message.path("xml").asText().isEmpty()) {
                throw new BankUnavailable("ANSWER_UNREADABLE");
            }
            messages.add(new QueuedMessage(
                    message.path("seq").asLong(), message.path("xml").asText()));
        }
        messages.sort(Comparator.comparingLong(QueuedMessage::sequence));
        return messages;
    }

    private static long firstSequence(BoundedBody page) throws BankUnavailable {
        Matcher first = FIRST_SEQUENCE.matcher(page.head());
        if (!first.lookingAt()) {
            throw new BankUnavailable("MESSAGE_TOO_LARGE");
        }
        return Long.parseLong(first.group(1));
    }

    /** A 404 counts only when the bank itself says that it knows no such payment, not when a proxy finds no page. */
    private static BankAnswer word(JsonNode answer, int httpStatus) {
        String status = answer.path(STATUS).asText("");
        if (httpStatus == NOT_FOUND) {
            return status.equals("UNKNOWN_REFERENCE") ? new BankAnswer.NotFound() : new BankAnswer.NoAnswer("HTTP_404");
        }
        String reason = answer.path("reason").asText("").isEmpty()
                ? "NARR"
                : answer.path("reason").asText();
        try {
            return switch (status) {
                case "EXECUTED" -> new BankAnswer.Executed(executedOn(answer), transaction(answer));
                case "RETURNED" -> new BankAnswer.GivenBack(executedOn(answer), reason, transaction(answer));
                case "REJECTED" -> new BankAnswer.Rejected(reason);
                case "PENDING" -> new BankAnswer.Pending();
                default -> new BankAnswer.NoAnswer("ANSWER_UNREADABLE");
            };
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
            return new BankAnswer.NoAnswer("ANSWER_UNREADABLE");
        }
    }

    /** An answer that names no movement of money is none: nothing would bind it to the payment. */
    private static BankTransaction transaction(JsonNode answer) {
        return new BankTransaction(
                answer.path("bankReference").asText(""),
                Money.yuan(answer.path("amount").asText("")));
    }

    private static LocalDate executedOn(JsonNode answer) {
        String date = answer.path("executionDate").asText("");
        return date.isEmpty()
                ? Shanghai.dateOf(Instant.parse(answer.path("executedAt").asText()))
                : LocalDate.parse(date);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(config.url() + path)).timeout(config.requestTimeout());
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), config.answerBytesMax()));
    }

    /** A request's own time-out ends with the head of the answer; this one bounds the whole of it. */
    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<T>> answer = http.sendAsync(request, body);
        try {
            return answer.get(config.requestTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new HttpTimeoutException("the bank's answer did not end in time");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException fault ? fault : new IOException(failed.getCause());
        } finally {
            answer.cancel(true);
        }
    }
}
