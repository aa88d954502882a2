package org.huzhu.terms;

import java.util.Optional;
import org.huzhu.terms.json.Place;

/**
 * Ages in completed years on the first day of cover: {@code from <= age < below}.
 *
 * @param from youngest age that is in
 * @param below first age that is out
 */
public record AgeRange(int from, int below) {
    /** Says whether an age lies in the range. */
    public boolean contains(int age) {
        return age >= from && age < below;
    }

    static Optional<AgeRange> at(Place place) {
        return place.exists()
                ? Optional.of(new AgeRange(
                        place.at("from").getNumber(), place.at("below").getNumber()))
                : Optional.empty();
    }
}
