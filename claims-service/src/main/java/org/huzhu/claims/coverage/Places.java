package org.huzhu.claims.coverage;

/** The tree of offices and the units in it. */
public interface Places {

    /** Keeps a unit's place unless a newer or equal state is kept already. */
    void keep(UnitPlace place);

    /** Keeps an office's place unless a newer or equal state is kept already; moves the units below it along. */
    void keep(OfficePlace place);
}
