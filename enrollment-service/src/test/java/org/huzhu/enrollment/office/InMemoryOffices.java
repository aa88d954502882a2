package org.huzhu.enrollment.office;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.huzhu.kernel.refusal.Refused;

/** Offices in memory. */
public final class InMemoryOffices implements Offices {
    private final TreeMap<String, Office> kept = new TreeMap<>();

    /** Opens a provincial office. */
    public Office givenProvince(String code) {
        return given(new Office.ProvincialOffice(nextId(), new OfficeCode(code), "省办"));
    }

    /** Opens a handling office below another. */
    public Office givenBelow(Office above, String code) {
        return given(Office.HandlingOffice.below(above, nextId(), new OfficeCode(code), "市办"));
    }

    private Office given(Office office) {
        add(office);
        return office;
    }

    private OfficeId nextId() {
        return new OfficeId(new UUID(4, kept.size() + 1L));
    }

    @Override
    public void add(Office office) {
        if (kept.putIfAbsent(office.code().value(), office) != null) {
            throw new Refused(OfficeRefusal.OFFICE_CODE_TAKEN);
        }
    }

    @Override
    public Optional<Office> find(OfficeCode code) {
        return Optional.ofNullable(kept.get(code.value()));
    }

    @Override
    public Optional<Office> find(OfficeId id) {
        return kept.values().stream().filter(office -> office.id().equals(id)).findFirst();
    }

    @Override
    public List<Office> after(String code, int limit) {
        return kept.values().stream()
                .filter(office -> office.code().value().compareTo(code) > 0)
                .limit(limit)
                .toList();
    }
}
