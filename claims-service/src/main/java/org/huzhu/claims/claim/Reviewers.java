package org.huzhu.claims.claim;

import org.jspecify.annotations.Nullable;

/**
 * Who approved at which level, by person.
 *
 * @param office who approved for the handling office
 * @param province who approved for the provincial office
 */
public record Reviewers(@Nullable String office, @Nullable String province) {

    /** Nobody yet. */
    public static final Reviewers NONE = new Reviewers(null, null);
}
