package org.huzhu.terms.lint;

import java.time.LocalDate;
import java.util.Optional;
import org.huzhu.kernel.time.DateSpan;
import org.huzhu.terms.json.Place;

/** The effective period, alone and beside the plan's other versions. */
final class EffectiveCheck {

    private EffectiveCheck() {}

    static void check(Place root, LintSurroundings surroundings, Findings findings) {
        Place effective = root.at("effective");
        Optional<LocalDate> from = effective.at("from").asDate();
        Optional<LocalDate> to = effective.at("to").asDate();
        if (from.isEmpty() || (to.isEmpty() && effective.at("to").exists())) {
            return;
        }
        if (to.isPresent() && !to.get().isAfter(from.get())) {
            findings.error(
                    effective.at("to"),
                    "EFFECTIVE_GOES_BACK",
                    "from",
                    from.get().toString());
            return;
        }
        DateSpan span = new DateSpan(from.get(), to.orElse(null));
        for (LintSurroundings.OtherVersion other : surroundings.publishedVersions()) {
            span.intersection(left(other.effective(), from.get()))
                    .ifPresent(common -> findings.error(
                            effective,
                            "VERSION_OVERLAPS",
                            "version",
                            String.valueOf(other.version()),
                            "day",
                            common.from().toString()));
        }
    }

    /** A version without an end ends where a later one begins. */
    private static DateSpan left(DateSpan taken, LocalDate from) {
        return taken.isOpen() && from.isAfter(taken.from()) ? DateSpan.of(taken.from(), from) : taken;
    }
}
