package org.huzhu.devstack.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huzhu.devstack.simulator.BankMessages.Entry;

/**
 * The bank's books: each EndToEndId is executed at most once, whatever is sent how often.
 *
 * <p>Accounts that end in 0000 do not exist (rejected with AC04); those that end in 8888 are executed and returned with
 * the next statement (AC01). An order that comes after its last moment is rejected (TM01), and so is one that was cancelled
 * before it came (DS02).
 */
final class BankBooks {

    private static final BigDecimal OPENING_BALANCE = new BigDecimal("1000000000.00");
    private static final Duration STATEMENT_DELAY = Duration.ofMillis(300);
    private static final String TYPE = "type";

    private final Journal journal;
    private final Clock clock;
    private final Map<String, Payment> payments = new LinkedHashMap<>();
    private final Map<String, Integer> received = new LinkedHashMap<>();
    private final Map<String, String> reports = new LinkedHashMap<>();
    private final List<ObjectNode> messages = new ArrayList<>();
    private final List<String> unstated = new ArrayList<>();
    private final Set<String> cancelled = new HashSet<>();
    private BigDecimal balance = OPENING_BALANCE;
    private int statements;

    BankBooks(Path file, Clock clock) {
        this.journal = new Journal(file);
        this.clock = clock;
        journal.replay(this::apply);
    }

    /** Takes a file, executes what is new in it and returns the pain.002; a repeated message gets the same one. */
    synchronized String take(PaymentFile file) {
        String before = reports.get(file.messageId());
        List<ObjectNode> lines = new ArrayList<>();
        file.orders().forEach(order -> lines.add(line("received").put("endToEndId", order.endToEndId())));
        if (before != null) {
            write(lines);
            return before;
        }
        List<Payment> outcomes = new ArrayList<>();
        for (PaymentOrder order : file.orders()) {
            Payment known = payments.get(order.endToEndId());
            Payment outcome = known == null ? decide(file, order, outcomes) : sameOrRejected(known, order);
            outcomes.add(outcome);
            if (known == null) {
                lines.add(line("payment").set("payment", outcome.json()));
            }
        }
        String report = BankMessages.paymentStatus("STS-" + (messages.size() + 1), now().toString(), file, outcomes);
        lines.add(message("pain.002", report).put("messageId", file.messageId()));
        write(lines);
        return report;
    }

    /** Cancels an order, known or still to come; returns whether it is not executed and never will be. */
    synchronized boolean cancel(String endToEndId) {
        Payment known = payments.get(endToEndId);
        if (known != null && known.executed()) {
            return false;
        }
        write(List.of(line("cancellation").put("endToEndId", endToEndId)));
        return true;
    }

    synchronized Optional<Payment> find(String endToEndId) {
        return Optional.ofNullable(payments.get(endToEndId));
    }

    /** Returns the next messages after a sequence number, so many at most, writing the statement that is due first. */
    synchronized ArrayNode messagesAfter(long sequence, long limit) {
        stateWhatIsDue();
        ArrayNode found = Json.array();
        messages.stream()
                .filter(message -> message.path("seq").asLong() > sequence)
                .limit(limit)
                .forEach(found::add);
        return found;
    }

    /** Returns every payment with how often it came and how often it was executed. */
    synchronized ObjectNode inventory() {
        ArrayNode list = Json.array();
        payments.forEach((endToEndId, payment) -> {
            ObjectNode item = payment.json();
            item.put("received", received.getOrDefault(endToEndId, 0));
            item.put("executions", payment.executed() ? 1 : 0);
            list.add(item);
        });
        ObjectNode body = Json.object();
        body.put("count", payments.size());
        body.put(
                "executed", payments.values().stream().filter(Payment::executed).count());
        body.put("balance", balance.toPlainString());
        body.set("payments", list);
        return body;
    }

    synchronized void reset() {
        journal.clear();
        payments.clear();
        received.clear();
        reports.clear();
        messages.clear();
        unstated.clear();
        cancelled.clear();
        balance = OPENING_BALANCE;
        statements = 0;
    }

    private Payment decide(PaymentFile file, PaymentOrder order, List<Payment> sameFile) {
        String reference = String.format(Locale.ROOT, "BK%08d", payments.size() + sameFile.size() + 1);
        String rejection = file.wrong();
        if (rejection.isEmpty() && cancelled.contains(order.endToEndId())) {
            rejection = "DS02";
        }
        if (rejection.isEmpty() && order.isOver(clock.instant())) {
            rejection = "TM01";
        }
        if (rejection.isEmpty() && order.account().endsWith("0000")) {
            rejection = "AC04";
        }
        if (sameFile.stream().anyMatch(other -> other.order().endToEndId().equals(order.endToEndId()))) {
            rejection = "DUPL";
        }
        String status = rejection.isEmpty() ? Payment.EXECUTED : Payment.REJECTED;
        return new Payment(order, status, rejection, now().toString(), reference);
    }

    /** The same reference with another amount or account is refused; the first payment stands. */
    private static Payment sameOrRejected(Payment known, PaymentOrder order) {
        boolean same = known.order().amount().compareTo(order.amount()) == 0
                && known.order().account().equals(order.account());
        return same ? known : new Payment(order, Payment.REJECTED, "DUPL", known.executedAt(), known.bankReference());
    }

    private void stateWhatIsDue() {
        Instant ripe = clock.instant().minus(STATEMENT_DELAY);
        List<Payment> due = unstated.stream()
                .map(payments::get)
                .filter(payment ->
                        payment != null && !Instant.parse(payment.executedAt()).isAfter(ripe))
                .toList();
        if (due.isEmpty()) {
            return;
        }
        List<Entry> entries = new ArrayList<>();
        ArrayNode stated = Json.array();
        ArrayNode returned = Json.array();
        for (Payment payment : due) {
            stated.add(payment.order().endToEndId());
            entries.add(new Entry(payment, false));
            if (payment.order().account().endsWith("8888")) {
                returned.add(payment.order().endToEndId());
                entries.add(new Entry(payment.returned("AC01"), true));
            }
        }
        BigDecimal closing = entries.stream().map(Entry::signed).reduce(balance, BigDecimal::add);
        String xml = BankMessages.statement(
                "STMT-" + (statements + 1),
                statements + 1,
                now().toString(),
                due.getFirst().order().debtorAccount(),
                balance,
                entries);
        ObjectNode line = message("camt.053", xml).put("balance", closing.toPlainString());
        line.set("stated", stated);
        line.set("returned", returned);
        write(List.of(line));
    }

    private void write(List<ObjectNode> lines) {
        journal.append(lines);
        lines.forEach(this::apply);
    }

    /** The only place that changes the books: for a fresh line as for one read at the start. */
    private void apply(ObjectNode line) {
        switch (line.path(TYPE).asText()) {
            case "received" -> received.merge(line.path("endToEndId").asText(), 1, Integer::sum);
            case "cancellation" -> cancelled.add(line.path("endToEndId").asText());
            case "payment" -> {
                Payment payment = Payment.read((ObjectNode) line.path("payment"));
                if (payments.putIfAbsent(payment.order().endToEndId(), payment) == null && payment.executed()) {
                    unstated.add(payment.order().endToEndId());
                }
            }
            case "pain.002" -> {
                messages.add(publicPart(line));
                reports.put(line.path("messageId").asText(), line.path("xml").asText());
            }
            case "camt.053" -> {
                messages.add(publicPart(line));
                statements++;
                balance = new BigDecimal(line.path("balance").asText());
                line.path("stated").forEach(id -> unstated.remove(id.asText()));
                line.path("returned")
                        .forEach(id -> payments.computeIfPresent(id.asText(), (key, old) -> old.returned("AC01")));
            }
            default -> throw new IllegalStateException("unknown line in the bank's journal: " + line);
        }
    }

    private ObjectNode message(String type, String xml) {
        return line(type).put("seq", messages.size() + 1).put("xml", xml);
    }

    private static ObjectNode publicPart(ObjectNode line) {
        return Json.object()
                .put("seq", line.path("seq").asLong())
                .put(TYPE, line.path(TYPE).asText())
                .put("xml", line.path("xml").asText());
    }

    private static ObjectNode line(String type) {
        return Json.object().put(TYPE, type);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
