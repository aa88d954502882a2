package org.huzhu.enrollment.plan;

/**
 * Ages in completed years on the first day of cover: {@code from <= age < below}.
 *
 * @param from youngest age that is in
 * @param below first age that is out
 */
public record AgeRange(int from, int below) {
    /** Says whether an age lies in the range. */
    public boolean contains(int age) {
        return age >= from && age < below;
    }
}
