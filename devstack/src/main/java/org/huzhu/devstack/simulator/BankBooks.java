package org.huzhu.devstack.simulator;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huzhu.devstack.simulator.BankMessages.Entry;

/**
 * The bank's books: each EndToEndId is executed at most once, whatever is sent how often.
 *
 * <p>Accounts that end in 0000 do not exist (rejected with AC04); those that end in 8888 are executed and returned with
 * the next statement (AC01). An order that comes after its last moment is rejected (TM01), and so is one that was cancelled
 * before it came (DS02). In memory are places in the journal, about 200 bytes a payment.
 */
final class BankBooks {

    private static final BigDecimal OPENING_BALANCE = new BigDecimal("1000000000.00");
    private static final Duration STATEMENT_DELAY = Duration.ofMillis(300);
    private static final String TYPE = "type";
    private static final String XML = "xml";
    private static final String NAME = "endToEndId";
    /** About a third of a megabyte as text. */
    private static final int STATEMENT_PAYMENTS_MAX = 500;

    private static final int PAGE_LENGTH_MAX = 1024 * 1024;

    private final Journal journal;
    private final Clock clock;
    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final Map<String, Long> reports = new HashMap<>();
    private final List<Long> messages = new ArrayList<>();
    private final Map<String, Instant> unstated = new LinkedHashMap<>();
    private BigDecimal balance = OPENING_BALANCE;
    private int decided;
    private int statements;

    /** What is held of a payment; the rest is on its line in the journal. */
    private static final class Slot {
        private static final long NOWHERE = -1;

        private long place = NOWHERE;
        private int received;
        private boolean cancelled;
        private boolean executed;
        private boolean returned;
    }

    BankBooks(Path file, Clock clock) {
        this.journal = new Journal(file);
        this.clock = clock;
        journal.replay(this::apply);
    }

    /** Takes a file, executes what is new in it and returns the pain.002; a repeated message gets the same one. */
    synchronized String take(PaymentFile file) {
        Long before = reports.get(file.messageId());
        List<ObjectNode> lines = new ArrayList<>();
        file.orders().forEach(order -> lines.add(line("received").put(NAME, order.endToEndId())));
        if (before != null) {
            write(lines);
            return journal.read(before).path(XML).asText();
        }
        List<Payment> outcomes = new ArrayList<>();
        for (PaymentOrder order : file.orders()) {
            Payment known = find(order.endToEndId()).orElse(null);
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
        Slot known = slots.get(endToEndId);
        if (known != null && known.executed) {
            return false;
        }
        write(List.of(line("cancellation").put(NAME, endToEndId)));
        return true;
    }

    synchronized Optional<Payment> find(String endToEndId) {
        return Optional.ofNullable(slots.get(endToEndId))
                .filter(slot -> slot.place != Slot.NOWHERE)
                .map(this::payment);
    }

    /**
     * Returns the messages after a sequence number, writing the statements that are due first.
     *
     * @param limit how many at most; fewer come when they are large, but one if there is one
     */
    synchronized ArrayNode messagesAfter(long sequence, int limit) {
        stateWhatIsDue();
        ArrayNode found = Json.array();
        int length = 0;
        for (long i = Math.max(0, sequence); i < messages.size() && found.size() < limit; i++) {
            ObjectNode message = publicPart(journal.read(messages.get((int) i)));
            length += message.path(XML).asText().length();
            if (length > PAGE_LENGTH_MAX && !found.isEmpty()) {
                break;
            }
            found.add(message);
        }
        return found;
    }

    /** Writes every payment with how often it came and how often it was executed. */
    void writeInventory(OutputStream out) throws IOException {
        List<Slot> all = new ArrayList<>();
        try (JsonGenerator json = Json.writer(out)) {
            json.writeStartObject();
            synchronized (this) {
                slots.values().stream()
                        .filter(slot -> slot.place != Slot.NOWHERE)
                        .forEach(all::add);
                json.writeNumberField("count", all.size());
                json.writeNumberField(
                        "executed", all.stream().filter(slot -> slot.executed).count());
                json.writeStringField("balance", balance.toPlainString());
            }
            json.writeArrayFieldStart("payments");
            for (Slot slot : all) {
                json.writeTree(item(slot));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private synchronized ObjectNode item(Slot slot) {
        return payment(slot).json().put("received", slot.received).put("executions", slot.executed ? 1 : 0);
    }

    private Payment payment(Slot slot) {
        Payment decision = Payment.read((ObjectNode) journal.read(slot.place).path("payment"));
        return slot.returned ? decision.returned("AC01") : decision;
    }

    synchronized void reset() {
        journal.clear();
        slots.clear();
        reports.clear();
        messages.clear();
        unstated.clear();
        balance = OPENING_BALANCE;
        decided = 0;
        statements = 0;
    }

    private Payment decide(PaymentFile file, PaymentOrder order, List<Payment> sameFile) {
        String reference = String.format(Locale.ROOT, "BK%08d", decided + sameFile.size() + 1);
        String rejection = file.wrong();
        Slot known = slots.get(order.endToEndId());
        if (rejection.isEmpty() && known != null && known.cancelled) {
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

    /** Writes what is due in statements of a bounded length. */
    private void stateWhatIsDue() {
        Instant ripe = clock.instant().minus(STATEMENT_DELAY);
        List<Payment> due = dueBy(ripe);
        while (!due.isEmpty()) {
            state(due);
            due = dueBy(ripe);
        }
    }

    private List<Payment> dueBy(Instant ripe) {
        return unstated.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(ripe))
                .limit(STATEMENT_PAYMENTS_MAX)
                .flatMap(entry -> find(entry.getKey()).stream())
                .toList();
    }

    private void state(List<Payment> due) {
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
        List<Long> places = journal.append(lines);
        for (int i = 0; i < lines.size(); i++) {
            apply(places.get(i), lines.get(i));
        }
    }

    /** The only place that changes the books: for a fresh line as for one read at the start. */
    private void apply(long place, ObjectNode line) {
        switch (line.path(TYPE).asText()) {
            case "received" -> slot(line.path(NAME).asText()).received++;
            case "cancellation" -> slot(line.path(NAME).asText()).cancelled = true;
            case "payment" -> decide(place, Payment.read((ObjectNode) line.path("payment")));
            case "pain.002" -> {
                messages.add(place);
                reports.put(line.path("messageId").asText(), place);
            }
            case "camt.053" -> {
                messages.add(place);
                statements++;
                balance = new BigDecimal(line.path("balance").asText());
                line.path("stated").forEach(id -> unstated.remove(id.asText()));
                line.path("returned").forEach(id -> slot(id.asText()).returned = true);
            }
            default -> throw new IllegalStateException("unknown line in the bank's journal: " + line);
        }
    }

    private void decide(long place, Payment payment) {
        Slot slot = slot(payment.order().endToEndId());
        if (slot.place == Slot.NOWHERE) {
            slot.place = place;
            slot.executed = payment.executed();
            decided++;
            if (payment.executed()) {
                unstated.put(payment.order().endToEndId(), Instant.parse(payment.executedAt()));
            }
        }
    }

    private Slot slot(String endToEndId) {
        return slots.computeIfAbsent(endToEndId, id -> new Slot());
    }

    private ObjectNode message(String type, String xml) {
        return line(type).put("seq", messages.size() + 1).put(XML, xml);
    }

    private static ObjectNode publicPart(ObjectNode line) {
        return Json.object()
                .put("seq", line.path("seq").asLong())
                .put(TYPE, line.path(TYPE).asText())
                .put(XML, line.path(XML).asText());
    }

    private static ObjectNode line(String type) {
        return Json.object().put(TYPE, type);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
