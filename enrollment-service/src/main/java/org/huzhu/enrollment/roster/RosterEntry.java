package org.huzhu.enrollment.roster;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.huzhu.enrollment.member.Person;
import org.huzhu.kernel.personal.CitizenId;
import org.huzhu.terms.Employment;

/**
 * A row that can be read: somebody and the shares wanted.
 *
 * @param record where it stands
 * @param person who
 * @param shares how many, at least 1
 * @param employment how the person works
 * @param declared what else the unit says; what it does not say is held against nobody
 */
public record RosterEntry(RosterRecord record, Person person, int shares, Employment employment, Declared declared) {
    /**
     * What a unit says of somebody beside the columns that every roster has.
     *
     * @param unionMember whether a member of the union
     * @param insured whether in the basic medical insurance
     * @param healthy whether healthy and able to work
     * @param serviceMonths months of service
     * @param hiredOn day of hiring
     * @param worker the worker whose family the person is
     */
    public record Declared(
            Optional<Boolean> unionMember,
            Optional<Boolean> insured,
            Optional<Boolean> healthy,
            OptionalInt serviceMonths,
            Optional<LocalDate> hiredOn,
            Optional<CitizenId> worker) {
        /** Nothing said. */
        public static final Declared NOTHING = new Declared(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
