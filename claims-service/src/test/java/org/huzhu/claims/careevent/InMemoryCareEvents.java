package org.huzhu.claims.careevent;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huzhu.claims.member.MemberId;
import org.huzhu.kernel.personal.KeptField;
import org.huzhu.kernel.personal.Sensitive;

/** Care events in memory; two reports are one event by the same rules as in the database. */
public final class InMemoryCareEvents implements CareEvents {

    private final Map<CareEventId, CareEvent> kept = new LinkedHashMap<>();

    /** Puts an event there as it is. */
    public CareEvent given(CareEvent event) {
        kept.put(event.id(), event);
        return event;
    }

    /** Returns all events, oldest first. */
    public List<CareEvent> all() {
        return List.copyOf(kept.values());
    }

    @Override
    public Optional<CareEventId> same(MemberId member, EventFacts facts) {
        return kept.values().stream()
                .filter(event -> event.member().equals(member))
                .filter(event ->
                        sameSettlement(event.facts(), facts) || event.facts().describeSameStay(facts))
                .min(Comparator.comparing((CareEvent event) -> !sameSettlement(event.facts(), facts))
                        .thenComparing(event -> event.id().value()))
                .map(CareEvent::id);
    }

    private static boolean sameSettlement(EventFacts one, EventFacts other) {
        return one.settlementReference().isPresent()
                && one.settlementReference()
                        .map(InMemoryCareEvents::key)
                        .equals(other.settlementReference().map(InMemoryCareEvents::key));
    }

    /** One bill is one, however people write it. */
    private static String key(String reference) {
        return reference.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
    }

    @Override
    public void add(CareEvent event) {
        if (kept.putIfAbsent(event.id(), event) != null) {
            throw new IllegalStateException("There already: " + event.id());
        }
    }

    @Override
    public void restate(CareEvent event) {
        if (kept.replace(event.id(), event) == null) {
            throw new IllegalStateException("No care event " + event.id());
        }
    }

    @Override
    public Optional<CareEvent> find(CareEventId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public Optional<Kept> kept(CareEventId id) {
        return find(id).map(event -> new Kept(event, KeptField.of(Sensitive.of(""))));
    }
}
