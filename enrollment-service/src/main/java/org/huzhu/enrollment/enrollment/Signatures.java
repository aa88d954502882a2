package org.huzhu.enrollment.enrollment;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who answered for which step; no person answers for two.
 *
 * @param submitter who handed it in
 * @param officeReviewer who agreed at the handling office
 * @param provinceReviewer who agreed at the provincial office
 */
public record Signatures(
        Optional<PersonKey> submitter, Optional<PersonKey> officeReviewer, Optional<PersonKey> provinceReviewer) {
    /** Nobody yet. */
    public static final Signatures NONE = new Signatures(Optional.empty(), Optional.empty(), Optional.empty());

    static Signatures submitted(PersonKey by) {
        return new Signatures(Optional.of(by), Optional.empty(), Optional.empty());
    }

    Signatures reviewed(ReviewLevel level, PersonKey by) {
        return switch (level) {
            case OFFICE -> new Signatures(submitter, Optional.of(by), provinceReviewer);
            case PROVINCE -> new Signatures(submitter, officeReviewer, Optional.of(by));
        };
    }

    /** Says whether somebody answered for a step. */
    public boolean includes(PersonKey person) {
        return Stream.of(submitter, officeReviewer, provinceReviewer)
                .flatMap(Optional::stream)
                .anyMatch(person::equals);
    }
}
