package org.huzhu.union.place;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.huzhu.kit.tx.Transactions;

/** The tables {@code unit_scope} and {@code office_scope}, which row-level security reads. */
@Singleton
public class OfficeTree {

    private final Transactions transactions;

    @Inject
    public OfficeTree(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Places a unit, unless a later state of it is known. */
    public void place(UnitPlace unit) {
        transactions.sql().createUpdate("""
                        INSERT INTO unit_scope (unit_id, unit_code, office_path, state_version)
                        VALUES (:unitId, :creditCode, :officePath, :stateVersion)
                        ON CONFLICT (unit_id) DO UPDATE SET unit_code = excluded.unit_code,
                            office_path = excluded.office_path, state_version = excluded.state_version
                        WHERE unit_scope.state_version < excluded.state_version
                        """).bindMethods(unit).execute();
    }

    /** Places an office, unless a later state of it is known; the units right below it move along. */
    public void place(OfficePlace office) {
        int changed = transactions.sql().createUpdate("""
                        INSERT INTO office_scope (office_id, code, name, level, path, state_version)
                        VALUES (:officeId, :code, :name, :level, :path, :stateVersion)
                        ON CONFLICT (office_id) DO UPDATE SET code = excluded.code, name = excluded.name,
                            level = excluded.level, path = excluded.path, state_version = excluded.state_version
                        WHERE office_scope.state_version < excluded.state_version
                        """).bindMethods(office).execute();
        if (changed == 1) {
            transactions.sql().createUpdate("""
                            UPDATE unit_scope SET office_path = :path
                            WHERE office_path LIKE '%/' || :code || '/' AND office_path <> :path
                            """).bindMethods(office).execute();
        }
    }
}
