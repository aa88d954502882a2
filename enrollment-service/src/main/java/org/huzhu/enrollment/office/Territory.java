package org.huzhu.enrollment.office;

/** The part of the tree of offices in which the caller may act. */
public interface Territory {
    /** Says whether it is the whole tree. */
    boolean isWhole();

    /** Says whether an office is the caller's own, whether it is open yet or not. */
    boolean isOwn(OfficeCode office);

    /** Says whether an office stands in it. */
    boolean holds(Office office);

    /** Says whether a region, a code of GB/T 2260, lies in it. */
    boolean holdsRegion(String region);
}
