package org.huzhu.kit.access;

/**
 * Which rows a transaction may see. Row-level security reads kind and value; what kinds there are besides everything and
 * nothing is the business of the trade.
 *
 * <p>A row outside the scope does not exist for the transaction: it is neither found nor changed.
 */
public interface AccessScope {

    /** Returns the kind as the database reads it, such as {@code ALL}. */
    String kind();

    /** Returns the value as the database reads it; empty when the kind says everything. */
    String value();

    /** Sees every row: auditors (who change nothing), consumers and jobs of the service itself. */
    record All() implements AccessScope {
        @Override
        public String kind() {
            return "ALL";
        }

        @Override
        public String value() {
            return "";
        }
    }

    /** Sees nothing that belongs to anybody. */
    record None() implements AccessScope {
        @Override
        public String kind() {
            return "NONE";
        }

        @Override
        public String value() {
            return "";
        }
    }

    /** Returns the scope that sees every row. */
    static AccessScope all() {
        return new All();
    }

    /** Returns the scope that sees nothing that belongs to anybody. */
    static AccessScope none() {
        return new None();
    }
}
