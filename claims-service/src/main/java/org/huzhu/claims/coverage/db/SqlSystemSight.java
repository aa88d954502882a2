package org.huzhu.claims.coverage.db;

import java.util.function.Supplier;
import org.huzhu.claims.coverage.SystemSight;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.tx.Transactions;

/** Widens the scope of the running transaction for the length of one question. */
public final class SqlSystemSight implements SystemSight {

    private static final String SET_SCOPE =
            "SELECT set_config('app.scope_kind', :kind, true) || set_config('app.scope_value', :value, true)";

    private final Transactions transactions;

    /** Takes the transactions it works in. */
    public SqlSystemSight(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> T whole(Supplier<T> question) {
        AccessScope own = transactions.scope();
        set(AccessScope.all());
        T answer = question.get();
        set(own);
        return answer;
    }

    private void set(AccessScope scope) {
        transactions
                .sql()
                .createQuery(SET_SCOPE)
                .bind("kind", scope.kind())
                .bind("value", scope.value())
                .mapTo(String.class)
                .one();
    }
}
