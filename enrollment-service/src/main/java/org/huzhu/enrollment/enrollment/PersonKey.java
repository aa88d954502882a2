package org.huzhu.enrollment.enrollment;

/** Identifies the natural person behind an account: two accounts of one person have the same key. */
public record PersonKey(String value) {
    @Override
    public String toString() {
        return value;
    }
}
