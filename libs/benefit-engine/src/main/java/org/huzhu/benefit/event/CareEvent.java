package org.huzhu.benefit.event;

import java.util.List;

/**
 * One illness, stay or accident of one member.
 *
 * @param key names the event for ever, such as the care event's id; what was paid for the same key before is taken off
 * @param kind what kind of event it is
 * @param cause what it comes from
 * @param dates its days
 * @param hospitalLevel 1 to 3; 0 when unknown or none
 * @param diagnoses the main one first
 * @param procedures what was done
 * @param bill what the whole event cost, as known now
 * @param disabilityGrades assessed grades 1 (worst) to 10; the worst counts
 * @param illnessKey names the illness over all its events; empty lets the engine take the diagnosis' category
 * @param findings what the reviewer found
 */
public record CareEvent(
        String key,
        EventKind kind,
        Cause cause,
        EventDates dates,
        int hospitalLevel,
        List<Diagnosis> diagnoses,
        List<ProcedureCode> procedures,
        MedicalBill bill,
        List<Integer> disabilityGrades,
        String illnessKey,
        ReviewFindings findings) {

    /** Copies the lists. */
    public CareEvent {
        diagnoses = List.copyOf(diagnoses);
        procedures = List.copyOf(procedures);
        disabilityGrades = List.copyOf(disabilityGrades);
    }

    /** Returns the same event with other findings. */
    public CareEvent with(ReviewFindings found) {
        return new CareEvent(
                key,
                kind,
                cause,
                dates,
                hospitalLevel,
                diagnoses,
                procedures,
                bill,
                disabilityGrades,
                illnessKey,
                found);
    }
}
