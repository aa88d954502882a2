package org.huzhu.terms.lint;

import java.util.OptionalInt;
import org.huzhu.terms.json.Place;

/** Stages of an observation period, and waivers that nobody would read. */
final class ObservationCheck {

    private ObservationCheck() {}

    static void check(Place root, Findings findings) {
        stages(root.at("observation").at("stages"), findings);
        for (Place benefit : root.at("benefits").items()) {
            stages(benefit.at("observation").at("stages"), findings);
            waivers(benefit.at("observation").at("waivers"), findings);
        }
    }

    private static void stages(Place stages, Findings findings) {
        int before = 0;
        for (Place stage : stages.items()) {
            OptionalInt toDay = stage.at("toDay").asNumber();
            if (toDay.isPresent() && toDay.getAsInt() <= before) {
                findings.error(stage.at("toDay"), "STAGE_GOES_BACK", "before", String.valueOf(before));
            }
            before = toDay.orElse(before);
        }
    }

    /** Renewals and collective starts are weighed at enrolment, once for the plan. */
    private static void waivers(Place waivers, Findings findings) {
        for (String name : new String[] {"renewalWithinDays", "collectiveStarts"}) {
            if (waivers.at(name).exists()) {
                findings.error(waivers.at(name), "WAIVER_IN_BENEFIT");
            }
        }
    }
}
