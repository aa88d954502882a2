package org.huzhu.union.place;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.huzhu.contracts.EventType;
import org.huzhu.contracts.MemberUnitChanged;
import org.huzhu.contracts.OfficeChanged;
import org.huzhu.kit.inbox.EventRouter;

/** Keeps the places of units and offices from their state events: the routes that a service's consumers take in. */
@Singleton
public class OfficeTreeFeed {

    private final OfficeTree tree;

    @Inject
    public OfficeTreeFeed(OfficeTree tree) {
        this.tree = tree;
    }

    /** Adds the route of units. */
    public EventRouter units(EventRouter router) {
        return router.on(EventType.MEMBER_UNIT_CHANGED, MemberUnitChanged.class, event -> store(event.data()));
    }

    /** Adds the route of offices. */
    public EventRouter offices(EventRouter router) {
        return router.on(EventType.OFFICE_CHANGED, OfficeChanged.class, event -> store(event.data()));
    }

    /** Keeps a state of a unit, unless a later one is known. */
    public void store(MemberUnitChanged unit) {
        tree.place(new UnitPlace(unit.unitId(), unit.creditCode(), unit.officePath(), unit.stateVersion()));
    }

    /** Keeps a state of an office, unless a later one is known. */
    public void store(OfficeChanged office) {
        tree.place(new OfficePlace(
                office.officeId(), office.code(), office.name(), office.level(), office.path(), office.stateVersion()));
    }
}
