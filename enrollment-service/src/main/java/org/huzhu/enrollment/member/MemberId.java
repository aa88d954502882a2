package org.huzhu.enrollment.member;

import java.util.UUID;

/** Identifies a member: one person over all units. */
public record MemberId(UUID value) implements Comparable<MemberId> {
    @Override
    public int compareTo(MemberId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
