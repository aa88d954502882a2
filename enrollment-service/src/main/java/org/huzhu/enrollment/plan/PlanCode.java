package org.huzhu.enrollment.plan;

/** The code that all versions of a plan share, such as {@code HB-HOSPITAL}. */
public record PlanCode(String value) {
    @Override
    public String toString() {
        return value;
    }
}
