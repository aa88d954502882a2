package org.huzhu.enrollment.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;

/** Which column of the file is which column of a roster. */
public final class RosterHeader {
    private final Map<RosterColumn, Integer> places;

    private RosterHeader(Map<RosterColumn, Integer> places) {
        this.places = places;
    }

    /**
     * Reads a header row.
     *
     * @throws Refused ROSTER_COLUMN_MISSING with each missing column, or ROSTER_COLUMN_TWICE
     */
    public static RosterHeader of(List<String> texts) {
        Map<RosterColumn, Integer> places = new EnumMap<>(RosterColumn.class);
        for (int i = 0; i < texts.size(); i++) {
            Optional<RosterColumn> column = RosterColumn.of(texts.get(i));
            if (column.isPresent() && places.putIfAbsent(column.get(), i) != null) {
                throw refused(RosterRefusal.ROSTER_COLUMN_TWICE, List.of(column.get()));
            }
        }
        List<RosterColumn> missing = Arrays.stream(RosterColumn.values())
                .filter(column -> column.presence() == RosterColumn.Presence.REQUIRED && !places.containsKey(column))
                .toList();
        if (!missing.isEmpty()) {
            throw refused(RosterRefusal.ROSTER_COLUMN_MISSING, missing);
        }
        return new RosterHeader(places);
    }

    /** Puts the texts of a line under their columns. */
    public RosterRecord record(RosterFile.Line line) {
        Map<RosterColumn, String> cells = new EnumMap<>(RosterColumn.class);
        places.forEach((column, place) -> {
            String text = place < line.cells().size() ? line.cells().get(place).strip() : "";
            if (!text.isEmpty()) {
                cells.put(column, text);
            }
        });
        return new RosterRecord(line.number(), cells);
    }

    private static Refused refused(RosterRefusal code, List<RosterColumn> columns) {
        List<Fault> faults = new ArrayList<>();
        for (RosterColumn column : columns) {
            faults.add(Fault.at("/header/" + column.header(), code.name(), Map.of("column", column.chineseHeader())));
        }
        String names = String.join(
                "、", columns.stream().map(RosterColumn::chineseHeader).toList());
        return new Refused(code, Map.of("columns", names), faults);
    }
}
