package org.huzhu.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.huzhu.terms.json.Place;

/**
 * The days after the start of cover in which the plan pays nothing, or less.
 *
 * @param days how many, over all stages; zero is none
 * @param renewalWithinDays waived for who renews within so many days after expiry
 * @param collectiveStarts waived for cover that starts on one of these days
 * @param accidentWaived whether accidents are covered from the first day
 */
public record Observation(
        int days, OptionalInt renewalWithinDays, List<LocalDate> collectiveStarts, boolean accidentWaived) {

    /** Copies the days. */
    public Observation {
        collectiveStarts = List.copyOf(collectiveStarts);
    }

    /** Returns the first day after the observation period of cover that starts on a day. */
    public LocalDate until(LocalDate coverFrom) {
        return coverFrom.plusDays(days);
    }

    static Observation at(Place place) {
        Place waivers = place.at("waivers");
        List<Place> stages = place.at("stages").items();
        return new Observation(
                stages.isEmpty()
                        ? place.at("days").getNumber()
                        : stages.getLast().at("toDay").getNumber(),
                waivers.at("renewalWithinDays").asNumber(),
                waivers.at("collectiveStarts").items().stream()
                        .map(Place::getDate)
                        .toList(),
                waivers.at("accident").isTrue());
    }
}
