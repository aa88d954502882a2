package org.huzhu.claims.claim;

import java.util.Optional;

/**
 * Who approved at which level, by person.
 *
 * @param office who approved for the handling office
 * @param province who approved for the provincial office
 */
public record Reviewers(Optional<String> office, Optional<String> province) {

    /** Nobody yet. */
    public static final Reviewers NONE = new Reviewers(Optional.empty(), Optional.empty());

    Reviewers approvedAtOffice(String person) {
        return new Reviewers(Optional.of(person), Optional.empty());
    }

    Reviewers approvedAtProvince(String person) {
        return new Reviewers(office, Optional.of(person));
    }
}
