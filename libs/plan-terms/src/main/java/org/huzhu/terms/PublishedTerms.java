package org.huzhu.terms;

import java.util.Optional;

/** The terms of plans besides the one at hand, wherever they are kept. */
public interface PublishedTerms {

    /** Nothing is known of other plans. */
    PublishedTerms NONE = new PublishedTerms() {
        @Override
        public Optional<PlanTerms> find(String code, int version) {
            return Optional.empty();
        }

        @Override
        public Optional<PlanTerms> newest(String code) {
            return Optional.empty();
        }
    };

    /** Finds a published version of a plan. */
    Optional<PlanTerms> find(String code, int version);

    /** Finds the newest published version of a plan. */
    Optional<PlanTerms> newest(String code);
}
