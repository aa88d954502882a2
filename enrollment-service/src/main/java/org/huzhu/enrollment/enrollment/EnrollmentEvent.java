package org.huzhu.enrollment.enrollment;

/** Something that happened to an enrolment. Whoever wants to know follows these. */
public sealed interface EnrollmentEvent {

    /** What happened, as the audit log and the timeline name it. */
    String action();

    /** A code or a rule; empty when there is none. */
    default String why() {
        return "";
    }

    /** The enrolment was begun by somebody. */
    record Opened(PersonKey by) implements EnrollmentEvent {
        @Override
        public String action() {
            return "ENROLLMENT_OPENED";
        }
    }

    /** Another roster took the place of the one before; {@code why} says who asked for it when the caller is gone. */
    record RosterReplaced(String why) implements EnrollmentEvent {
        @Override
        public String action() {
            return "ENROLLMENT_ROSTER_REPLACED";
        }
    }

    /** It was handed in. */
    record Submitted() implements EnrollmentEvent {
        @Override
        public String action() {
            return "ENROLLMENT_SUBMITTED";
        }
    }

    /** It was reviewed on a level; {@code why} names level, decision and the rows that were confirmed. */
    record Reviewed(String why) implements EnrollmentEvent {
        @Override
        public String action() {
            return "ENROLLMENT_REVIEWED";
        }
    }

    /** All its money is confirmed. */
    record Paid() implements EnrollmentEvent {
        @Override
        public String action() {
            return "ENROLLMENT_PAID";
        }

        @Override
        public String why() {
            return "all money confirmed";
        }
    }

    /** Its cover has begun. */
    record Effective() implements EnrollmentEvent {
        @Override
        public String action() {
            return "ENROLLMENT_EFFECTIVE";
        }

        @Override
        public String why() {
            return "cover has begun";
        }
    }

    /** It was given up. */
    record Cancelled() implements EnrollmentEvent {
        @Override
        public String action() {
            return "ENROLLMENT_CANCELLED";
        }
    }
}
