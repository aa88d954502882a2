package org.huzhu.claims.coverage;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.claims.member.InMemoryScope;
import org.huzhu.claims.member.MemberId;
import org.huzhu.claims.member.UnitId;

/** Coverages in memory; a caller who is bound to a unit sees those of others only in a widened scope. */
public final class InMemoryCoverages implements CoverageSnapshots {

    private final Map<CoverageId, CoverageSnapshot> kept = new LinkedHashMap<>();
    private final InMemoryScope scope;
    private Optional<UnitId> caller = Optional.empty();

    public InMemoryCoverages(InMemoryScope scope) {
        this.scope = scope;
    }

    /** Binds the caller to a unit. */
    public void seenFrom(UnitId unit) {
        caller = Optional.of(unit);
    }

    @Override
    public void store(CoverageSnapshot snapshot) {
        kept.merge(snapshot.id(), snapshot, (known, told) -> told.stateVersion() > known.stateVersion() ? told : known);
    }

    @Override
    public List<CoverageSnapshot> ofMember(MemberId member) {
        return kept.values().stream()
                .filter(one -> one.member().equals(member))
                .filter(one -> scope.isWide()
                        || caller.filter(unit -> !unit.equals(one.unit())).isEmpty())
                .sorted(Comparator.comparing(one -> one.id().value()))
                .toList();
    }
}
