package org.huzhu.claims.verification;

import jakarta.inject.Singleton;
import java.util.List;
import org.huzhu.claims.careevent.Settlement;

/** Asks one question outside; takes seconds at most and changes nothing. */
@Singleton
public final class AskOutside {

    private final MedicalInsurance insurance;
    private final WorkInjuryRegister register;

    AskOutside(MedicalInsurance insurance, WorkInjuryRegister register) {
        this.insurance = insurance;
        this.register = register;
    }

    /**
     * What came of a question.
     *
     * @param outcome never OPEN
     * @param differing fields that differ, for a mismatch
     */
    public record Answer(VerificationOutcome outcome, List<String> differing) {

        /** Nobody was asked, for the claim no longer waits for it. */
        public static final Answer NOT_WANTED = of(VerificationOutcome.UNAVAILABLE);

        public Answer {
            differing = List.copyOf(differing);
        }

        private static Answer of(VerificationOutcome outcome) {
            return new Answer(outcome, List.of());
        }

        private static Answer comparing(List<String> differing) {
            return new Answer(
                    differing.isEmpty() ? VerificationOutcome.MATCHED : VerificationOutcome.MISMATCHED, differing);
        }
    }

    /** Asks. */
    public Answer ask(VerificationSource source, VerifyClaim.Stated stated) {
        return switch (source) {
            case MEDICAL_INSURANCE -> askInsurance(stated);
            case WORK_INJURY -> askRegister(stated);
        };
    }

    private Answer askInsurance(VerifyClaim.Stated stated) {
        return stated.facts()
                .settlement()
                .map(this::askInsurance)
                .orElseGet(() -> Answer.of(VerificationOutcome.NOT_FOUND));
    }

    private Answer askInsurance(Settlement settlement) {
        return switch (insurance.settlement(settlement.reference())) {
            case Reply.Found<ReportedSettlement>(ReportedSettlement told) ->
                Answer.comparing(told.differingFrom(settlement));
            case Reply.Absent<ReportedSettlement> absent -> Answer.of(VerificationOutcome.NOT_FOUND);
            case Reply.Away<ReportedSettlement> away -> Answer.of(VerificationOutcome.UNAVAILABLE);
        };
    }

    private Answer askRegister(VerifyClaim.Stated stated) {
        return switch (register.injury(stated.member())) {
            case Reply.Found<WorkInjuryRegister.WorkInjury>(WorkInjuryRegister.WorkInjury told) ->
                Answer.comparing(
                        told.occurredOn()
                                        .filter(day ->
                                                !day.equals(stated.facts().occurredOn()))
                                        .isPresent()
                                ? List.of("occurredOn")
                                : List.of());
            case Reply.Absent<WorkInjuryRegister.WorkInjury> absent -> Answer.of(VerificationOutcome.NOT_FOUND);
            case Reply.Away<WorkInjuryRegister.WorkInjury> away -> Answer.of(VerificationOutcome.UNAVAILABLE);
        };
    }
}
