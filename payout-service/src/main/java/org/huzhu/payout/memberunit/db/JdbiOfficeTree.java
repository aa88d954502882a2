package org.huzhu.payout.memberunit.db;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.memberunit.OfficeTree;

/** Keeps the tree of offices. */
@Singleton
class JdbiOfficeTree implements OfficeTree {

    private final Transactions transactions;

    @Inject
    JdbiOfficeTree(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void placeUnit(UUID unitId, String creditCode, String path, long stateVersion) {
        transactions
                .sql()
                .createUpdate("""
                        INSERT INTO unit_scope (unit_id, unit_code, office_path, state_version)
                        VALUES (:id, :code, :path, :version)
                        ON CONFLICT (unit_id) DO UPDATE
                            SET unit_code = excluded.unit_code, office_path = excluded.office_path,
                                state_version = excluded.state_version
                            WHERE unit_scope.state_version < excluded.state_version
                        """)
                .bind("id", unitId)
                .bind("code", creditCode)
                .bind("path", path)
                .bind("version", stateVersion)
                .execute();
    }

    @Override
    public void placeOffice(UUID officeId, String code, String path, long stateVersion) {
        transactions
                .sql()
                .createUpdate("""
                        INSERT INTO office_scope (office_id, code, path, state_version)
                        VALUES (:id, :code, :path, :version)
                        ON CONFLICT (office_id) DO UPDATE
                            SET code = excluded.code, path = excluded.path, state_version = excluded.state_version
                            WHERE office_scope.state_version < excluded.state_version
                        """)
                .bind("id", officeId)
                .bind("code", code)
                .bind("path", path)
                .bind("version", stateVersion)
                .execute();
    }
}
