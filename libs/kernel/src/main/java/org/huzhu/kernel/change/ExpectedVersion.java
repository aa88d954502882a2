package org.huzhu.kernel.change;

import java.util.OptionalLong;
import org.huzhu.kernel.refusal.Refused;

/**
 * The version of an aggregate that the caller of a command looked at. It is compared once the aggregate is locked, so that
 * nobody can change it between the comparison and the change.
 *
 * @param version the version seen; empty when the caller named none and any will do
 */
public record ExpectedVersion(OptionalLong version) {

    /** Any version will do. */
    public static final ExpectedVersion ANY = new ExpectedVersion(OptionalLong.empty());

    /** Returns the expectation of one version. */
    public static ExpectedVersion of(long version) {
        return new ExpectedVersion(OptionalLong.of(version));
    }

    /**
     * Refuses when the caller saw another version.
     *
     * @param present version of the locked aggregate
     * @throws Refused PRECONDITION_FAILED
     */
    public void require(long present) {
        if (version.isPresent() && version.getAsLong() != present) {
            throw new Refused(ChangeRefusal.PRECONDITION_FAILED);
        }
    }
}
