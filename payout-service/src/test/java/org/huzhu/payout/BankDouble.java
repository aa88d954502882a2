package org.huzhu.payout;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A bank in the test's JVM that can be slow, dead, wrong, deaf, or act and lose its answer.
 *
 * <p>It listens on two ports, the bank's own and one for the test's control, so that the bank can be taken away. It makes
 * a statement only when it is told to.
 */
public final class BankDouble implements QuarkusTestResourceLifecycleManager {

    /** System property with the address of the control. */
    static final String CONTROL = "huzhu.test.bank-control";

    private static final Pattern TRANSFER = Pattern.compile(
            "<EndToEndId>([^<]+)</EndToEndId>.*?<InstdAmt Ccy=\"CNY\">([^<]+)</InstdAmt>.*?"
                    + "<CdtrAcct><Id><Othr><Id>([^<]+)</Id>",
            Pattern.DOTALL);
    private static final Pattern PAGE = Pattern.compile("after=([0-9]+)&limit=([0-9]+)");
    private static final Pattern MESSAGE_ID = Pattern.compile("<MsgId>([^<]+)</MsgId>");
    private static final Pattern LAST_MOMENT = Pattern.compile("<LastExctnDtTm>([^<]+)</LastExctnDtTm>");
    private static final Pattern CANCELLED = Pattern.compile("<OrgnlEndToEndId>([^<]+)</OrgnlEndToEndId>");
    private static final Pattern DAY = Pattern.compile("<ReqdExctnDt><Dt>([^<]+)</Dt>");

    private final Map<String, Payment> payments = new LinkedHashMap<>();
    private final List<String> messages = new ArrayList<>();
    private final List<String> unstated = new ArrayList<>();
    private final Map<String, String> accounts = new LinkedHashMap<>();
    private final Set<String> cancelled = new HashSet<>();
    private final List<String> late = new ArrayList<>();
    private final Map<String, Integer> received = new LinkedHashMap<>();
    private @Nullable HttpServer bank;
    private @Nullable HttpServer control;
    private int port;
    private int counter;
    private String mode = "ok";

    private record Payment(String id, String amount, String day, String status, String refusal, String reference) {

        Payment with(String newStatus) {
            return new Payment(id, amount, day, newStatus, newStatus.equals("REJECTED") ? "AC04" : "", reference);
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            HttpServer controlServer = server(0);
            controlServer.createContext("/", this::control);
            controlServer.start();
            control = controlServer;
            System.setProperty(
                    CONTROL, "http://localhost:" + controlServer.getAddress().getPort());
            openBank();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        return Map.ofEntries(
                Map.entry("HUZHU_BANK_URL", "http://localhost:" + port),
                Map.entry("HUZHU_BANK_EVERY", "150ms"),
                Map.entry("HUZHU_BANK_NEVER_RECEIVED_AFTER", "2s"),
                Map.entry("huzhu.payout.bank.http.request-timeout", "1500ms"),
                Map.entry("huzhu.payout.bank.http.answer-bytes-max", "65536"),
                Map.entry("huzhu.payout.bank.lease", "4s"),
                Map.entry("huzhu.payout.bank.send-within", "1s"),
                Map.entry("huzhu.payout.bank.retry-delay", "300ms"),
                Map.entry("huzhu.payout.bank.order-valid-for", "6s"),
                Map.entry("huzhu.payout.bank.ask-delay-min", "200ms"),
                Map.entry("huzhu.payout.bank.ask-delay-max", "500ms"));
    }

    @Override
    public void stop() {
        if (bank != null) {
            bank.stop(0);
        }
        if (control != null) {
            control.stop(0);
        }
    }

    private static HttpServer server(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        return server;
    }

    private synchronized void openBank() throws IOException {
        HttpServer server = server(port);
        server.createContext("/payments", this::payments);
        server.createContext("/messages", this::messages);
        server.createContext("/cancellations", this::cancellations);
        server.start();
        port = server.getAddress().getPort();
        bank = server;
    }

    private void payments(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        switch (mode) {
            case "dead" -> exchange.close();
            case "wrong" -> answer(exchange, 200, "text/html", "<html>maintenance</html>");
            case "deaf" -> answer(exchange, 500, "text/plain", "");
            default -> {
                if (exchange.getRequestMethod().equals("GET")) {
                    payment(exchange);
                } else {
                    take(exchange, new String(body, StandardCharsets.UTF_8));
                }
            }
        }
    }

    private void take(HttpExchange exchange, String xml) throws IOException {
        if (mode.equals("late")) {
            synchronized (this) {
                late.add(xml);
            }
            answer(exchange, 500, "text/plain", "");
            return;
        }
        String report = execute(xml, true);
        switch (mode) {
            case "act-then-lose-answer" -> answer(exchange, 500, "text/plain", "");
            case "act-then-slow" -> {
                try {
                    Thread.sleep(3000);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
                answer(exchange, 202, "application/xml", report);
            }
            default -> answer(exchange, 202, "application/xml", report);
        }
    }

    /** An obedient bank executes nothing past its last moment and nothing that was cancelled. */
    private synchronized String execute(String xml, boolean obedient) {
        String messageId = group(MESSAGE_ID, xml);
        StringBuilder statuses = new StringBuilder();
        Matcher transfer = TRANSFER.matcher(xml);
        while (transfer.find()) {
            String id = transfer.group(1);
            received.merge(id, 1, Integer::sum);
            String refusal = transfer.group(3).endsWith("0000") ? "AC04" : "";
            if (obedient && cancelled.contains(id)) {
                refusal = "DS02";
            } else if (obedient && isPast(group(LAST_MOMENT, xml))) {
                refusal = "TM01";
            }
            boolean refused = !refusal.isEmpty();
            if (!payments.containsKey(id)) {
                counter++;
                payments.put(
                        id,
                        new Payment(
                                id,
                                transfer.group(2),
                                group(DAY, xml),
                                refused ? "REJECTED" : "EXECUTED",
                                refusal,
                                "DBL%06d".formatted(counter)));
                accounts.put(id, transfer.group(3));
                if (!refused) {
                    unstated.add(id);
                }
            }
            statuses.append("<TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>%s</TxSts>%s</TxInfAndSts>"
                    .formatted(
                            id,
                            refused ? "RJCT" : "ACSP",
                            refused ? "<StsRsnInf><Rsn><Cd>" + refusal + "</Cd></Rsn></StsRsnInf>" : ""));
        }
        String report = BankFilesText.statusReport("RPT-" + messageId, messageId, statuses.toString());
        messages.add(report);
        return report;
    }

    private static boolean isPast(String moment) {
        return !moment.isEmpty() && Instant.now().isAfter(Instant.parse(moment));
    }

    private synchronized void cancellations(HttpExchange exchange) throws IOException {
        if (!mode.equals("ok")) {
            answer(exchange, 500, "text/plain", "");
            return;
        }
        String id = group(CANCELLED, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Payment known = payments.get(id);
        boolean tooLate = known != null && known.status().equals("EXECUTED");
        if (!tooLate) {
            cancelled.add(id);
        }
        answer(exchange, 200, "application/xml", BankFilesText.cancellationAnswer(id, tooLate ? "RJCR" : "ACCR"));
    }

    private synchronized void payment(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Payment payment = payments.get(path.substring(path.lastIndexOf('/') + 1));
        if (payment == null) {
            answer(exchange, 404, "application/json", "{\"status\":\"UNKNOWN_REFERENCE\"}");
        } else {
            answer(
                    exchange,
                    200,
                    "application/json",
                    ("{\"endToEndId\":\"%s\",\"status\":\"%s\",\"executionDate\":\"%s\",\"reason\":\"%s\","
                                    + "\"amount\":\"%s\",\"bankReference\":\"%s\"}")
                            .formatted(
                                    payment.id(),
                                    payment.status(),
                                    payment.day(),
                                    payment.refusal(),
                                    payment.amount(),
                                    payment.reference()));
        }
    }

    private synchronized void messages(HttpExchange exchange) throws IOException {
        if (!mode.equals("ok") && !mode.equals("no-cancelling")) {
            answer(exchange, 500, "text/plain", "");
            return;
        }
        Matcher asked = PAGE.matcher(exchange.getRequestURI().getQuery());
        if (!asked.matches()) {
            answer(exchange, 400, "text/plain", "");
            return;
        }
        int after = Integer.parseInt(asked.group(1));
        int end = Math.min(messages.size(), after + Integer.parseInt(asked.group(2)));
        StringBuilder json = new StringBuilder("[");
        for (int i = after; i < end; i++) {
            json.append(i == after ? "" : ",")
                    .append("{\"seq\":%d,\"type\":\"x\",\"xml\":\"%s\"}"
                            .formatted(
                                    i + 1, messages.get(i).replace("\\", "\\\\").replace("\"", "\\\"")));
        }
        answer(exchange, 200, "application/json", json.append("]").toString());
    }

    /** The test's own door: /mode/x, /statement, /message, /forget/id, /status/id/x, /reference/id, /down, /up, /received/id,
     * /executed/id, /cancelled/id, /late, /deliver, /queued. */
    private synchronized void control(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String answer = "";
        switch (path[1]) {
            case "mode" -> mode = path[2];
            case "statement" -> answer = statement();
            case "message" -> messages.add(body);
            case "forget" -> payments.remove(path[2]);
            case "status" -> payments.computeIfPresent(path[2], (id, old) -> old.with(path[3]));
            case "reference" ->
                answer = Optional.ofNullable(payments.get(path[2]))
                        .map(Payment::reference)
                        .orElse("");
            case "down" -> {
                if (bank != null) {
                    bank.stop(0);
                }
            }
            case "up" -> openBank();
            case "received" -> answer = Integer.toString(received.getOrDefault(path[2], 0));
            case "execute" -> execute(body, false);
            case "queued" -> answer = Integer.toString(messages.size());
            case "late" -> answer = Integer.toString(late.size());
            case "deliver" -> {
                late.forEach(xml -> execute(xml, true));
                late.clear();
            }
            case "cancelled" -> answer = Boolean.toString(cancelled.contains(path[2]));
            case "executed" -> {
                Payment payment = payments.get(path[2]);
                answer = payment != null && payment.status().equals("EXECUTED") ? "1" : "0";
            }
            default -> throw new IOException("nothing at " + path[1]);
        }
        answer(exchange, 200, "text/plain", answer);
    }

    private String statement() {
        StringBuilder entries = new StringBuilder();
        for (String id : unstated) {
            Payment payment = payments.get(id);
            if (payment != null) {
                entries.append(BankFilesText.entry(
                        payment.reference(),
                        "DBIT",
                        payment.amount(),
                        payment.day(),
                        payment.id(),
                        "",
                        accounts.getOrDefault(id, "")));
            }
        }
        unstated.clear();
        counter++;
        String statement = BankFilesText.statement("STM-" + counter, entries.toString());
        messages.add(statement);
        return statement;
    }

    private static String group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
