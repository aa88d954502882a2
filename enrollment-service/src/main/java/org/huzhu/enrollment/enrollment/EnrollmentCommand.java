package org.huzhu.enrollment.enrollment;

/** What can be asked of an enrolment, named as in the API. */
public enum EnrollmentCommand {
    /** Replace the roster. */
    ROSTER("roster"),
    /** Hand it in. */
    SUBMISSION("submission"),
    /** Review it on the level whose turn it is. */
    REVIEW("reviews"),
    /** Record or confirm money. */
    CONTRIBUTION("contributions"),
    /** Give it up. */
    CANCELLATION("cancellation");

    private final String path;

    EnrollmentCommand(String path) {
        this.path = path;
    }

    /** Its name in the API. */
    public String path() {
        return path;
    }
}
