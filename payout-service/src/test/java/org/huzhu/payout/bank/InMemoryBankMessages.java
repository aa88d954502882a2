package org.huzhu.payout.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huzhu.payout.bank.Statement.StatementLine;
import org.huzhu.payout.obligation.EndToEndId;

/** Messages of the bank and the lines of its statements, in memory. */
final class InMemoryBankMessages implements BankMessages {

    private final Map<BankMessageId, BankMessage> kept = new LinkedHashMap<>();
    private final Map<BankMessageId, List<EndToEndId>> concerned = new LinkedHashMap<>();
    private final Map<String, KeptLine> lines = new LinkedHashMap<>();
    private long sequence;

    /**
     * A line as it is kept.
     *
     * @param messageId the message that showed it first
     * @param line what it says
     * @param matched whether it is about one of our payments
     */
    record KeptLine(BankMessageId messageId, StatementLine line, boolean matched) {}

    /** Returns all messages, oldest first. */
    List<BankMessage> all() {
        return List.copyOf(kept.values());
    }

    /** Returns the lines that are kept, oldest first. */
    List<KeptLine> lines() {
        return List.copyOf(lines.values());
    }

    /** Returns which payments a message was said to be about. */
    List<EndToEndId> paymentsOf(BankMessage message) {
        return concerned.getOrDefault(message.id(), List.of());
    }

    /** Notes that a kept line is about one of our payments. */
    void match(String reference) {
        lines.computeIfPresent(reference, (name, one) -> new KeptLine(one.messageId(), one.line(), true));
    }

    @Override
    public boolean keep(BankMessage message) {
        boolean uploaded = message.source() == BankMessage.Source.UPLOADED;
        Optional<BankMessage> known =
                uploaded ? uploaded(message.type(), message.messageId()) : ofBank(message.type(), message.messageId());
        return known.isEmpty() && kept.putIfAbsent(message.id(), message) == null;
    }

    @Override
    public void count(BankMessage message) {
        kept.computeIfPresent(message.id(), (id, one) -> one.with(message.counts()));
    }

    @Override
    public void concerns(BankMessageId messageId, List<EndToEndId> payments) {
        concerned.put(messageId, new ArrayList<>(payments));
    }

    @Override
    public Optional<BankMessage> ofBank(BankMessage.Type type, String messageId) {
        return named(type, messageId)
                .filter(one -> one.source() != BankMessage.Source.UPLOADED)
                .findFirst();
    }

    @Override
    public Optional<BankMessage> uploaded(BankMessage.Type type, String messageId) {
        return named(type, messageId)
                .filter(one -> one.source() == BankMessage.Source.UPLOADED)
                .findFirst();
    }

    private Stream<BankMessage> named(BankMessage.Type type, String messageId) {
        return kept.values().stream()
                .filter(one -> one.type() == type && one.messageId().equals(messageId));
    }

    @Override
    public Optional<BankMessage> find(BankMessageId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public List<BankMessage> page(Optional<BankMessageId> before, int limit) {
        return all().reversed().stream()
                .dropWhile(one -> before.filter(id -> !id.equals(one.id())).isPresent())
                .skip(before.isPresent() ? 1 : 0)
                .limit(limit)
                .toList();
    }

    @Override
    public boolean keep(BankMessageId messageId, StatementLine line, boolean matched) {
        return lines.putIfAbsent(line.reference(), new KeptLine(messageId, line, matched)) == null;
    }

    @Override
    public long lastSequence() {
        return sequence;
    }

    @Override
    public void readUpTo(long place) {
        sequence = Math.max(sequence, place);
    }
}
