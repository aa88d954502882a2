package org.huzhu.claims.careevent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huzhu.benefit.event.Cause;
import org.huzhu.benefit.event.EventKind;

/**
 * What is stated about an event; {@link FactsCheck} tells whether it can be so.
 *
 * @param kind what kind of event
 * @param cause what brought it about
 * @param occurredOn the day the illness began, of the accident, or of admission
 * @param diagnosedOn the day of the confirmed diagnosis, where known
 * @param diedOn the day of death, for a death
 * @param stay admission and discharge, for kinds that have them
 * @param hospital where the member was treated
 * @param diagnoses none, or exactly one main and any others
 * @param procedures any number
 * @param disabilityGrades 1 (worst) to 10, one for each injury; none while the assessment is still to come
 * @param settlement what the medical insurance settled, where it did
 */
public record EventFacts(
        EventKind kind,
        Cause cause,
        LocalDate occurredOn,
        Optional<LocalDate> diagnosedOn,
        Optional<LocalDate> diedOn,
        Optional<Stay> stay,
        Optional<Hospital> hospital,
        List<Diagnosis> diagnoses,
        List<Procedure> procedures,
        List<Integer> disabilityGrades,
        Optional<Settlement> settlement) {

    public EventFacts {
        diagnoses = List.copyOf(diagnoses);
        procedures = List.copyOf(procedures);
        disabilityGrades = List.copyOf(disabilityGrades);
    }

    /** Returns the same facts with other diagnoses. */
    public EventFacts diagnosedAs(List<Diagnosis> corrected) {
        return new EventFacts(
                kind,
                cause,
                occurredOn,
                diagnosedOn,
                diedOn,
                stay,
                hospital,
                corrected,
                procedures,
                disabilityGrades,
                settlement);
    }

    /** Returns the day of admission, if there was a stay. */
    public Optional<LocalDate> admittedOn() {
        return stay.map(Stay::admittedOn);
    }

    /** Tells whether these facts are about the same stay, or without one about the same kind of event on the same day. */
    public boolean describeSameStay(EventFacts other) {
        return (stay.isEmpty() && other.stay.isEmpty())
                ? kind == other.kind && occurredOn.equals(other.occurredOn)
                : admittedOn().equals(other.admittedOn());
    }

    /** Returns the number of the settlement, if there was one. */
    public Optional<String> settlementReference() {
        return settlement.map(Settlement::reference);
    }
}
