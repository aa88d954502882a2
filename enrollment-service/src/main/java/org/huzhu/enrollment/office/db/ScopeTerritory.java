package org.huzhu.enrollment.office.db;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.huzhu.enrollment.office.Office;
import org.huzhu.enrollment.office.OfficeCode;
import org.huzhu.enrollment.office.Territory;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.union.access.UnionScope;

/** The territory that the scope of the running transaction names. */
@Singleton
class ScopeTerritory implements Territory {
    private final Transactions transactions;

    @Inject
    ScopeTerritory(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean isWhole() {
        return transactions.scope() instanceof AccessScope.All;
    }

    @Override
    public boolean isOwn(OfficeCode office) {
        return transactions.scope() instanceof UnionScope.Office(String code)
                && office.value().equals(code);
    }

    @Override
    public boolean holds(Office office) {
        return switch (transactions.scope()) {
            case AccessScope.All _ -> true;
            case UnionScope.Office(String code) -> office.isWithin(new OfficeCode(code));
            default -> false;
        };
    }

    @Override
    public boolean holdsRegion(String region) {
        return switch (transactions.scope()) {
            case AccessScope.All _ -> true;
            // 420000 holds 42xxxx, 420200 holds 4202xx: pairs of zeros at the end stand for all below.
            case UnionScope.Office(String code) -> region.startsWith(code.replaceFirst("(00)+$", ""));
            default -> false;
        };
    }
}
