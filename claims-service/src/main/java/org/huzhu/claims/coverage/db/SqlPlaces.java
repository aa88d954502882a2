package org.huzhu.claims.coverage.db;

import org.huzhu.claims.coverage.OfficePlace;
import org.huzhu.claims.coverage.Places;
import org.huzhu.claims.coverage.UnitPlace;
import org.huzhu.kit.tx.Transactions;

/** The tables {@code unit_scope} and {@code office_copy}. */
public final class SqlPlaces implements Places {

    private final Transactions transactions;

    /** Takes the transactions it works in. */
    public SqlPlaces(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void keep(UnitPlace place) {
        transactions
                .sql()
                .createUpdate("""
                        INSERT INTO unit_scope (unit_id, unit_code, office_path, state_version)
                        VALUES (:unit, :code, :path, :version)
                        ON CONFLICT (unit_id) DO UPDATE SET unit_code = excluded.unit_code,
                            office_path = excluded.office_path, state_version = excluded.state_version
                        WHERE unit_scope.state_version < excluded.state_version
                        """)
                .bind("unit", place.unit().value())
                .bind("code", place.creditCode())
                .bind("path", place.officePath())
                .bind("version", place.stateVersion())
                .execute();
    }

    @Override
    public void keep(OfficePlace place) {
        int changed = transactions
                .sql()
                .createUpdate("""
                        INSERT INTO office_copy (office_id, code, name, level, path, state_version)
                        VALUES (:office, :code, :name, :level, :path, :version)
                        ON CONFLICT (office_id) DO UPDATE SET code = excluded.code, name = excluded.name,
                            level = excluded.level, path = excluded.path, state_version = excluded.state_version
                        WHERE office_copy.state_version < excluded.state_version
                        """)
                .bind("office", place.office())
                .bind("code", place.code())
                .bind("name", place.name())
                .bind("level", place.level())
                .bind("path", place.path())
                .bind("version", place.stateVersion())
                .execute();
        if (changed == 1) {
            transactions
                    .sql()
                    .createUpdate("""
                            UPDATE unit_scope SET office_path = :path
                            WHERE office_path LIKE '%/' || :code || '/' AND office_path <> :path
                            """)
                    .bind("path", place.path())
                    .bind("code", place.code())
                    .execute();
        }
    }
}
