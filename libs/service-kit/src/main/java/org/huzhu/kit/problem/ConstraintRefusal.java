package org.huzhu.kit.problem;

import java.util.Map;
import org.huzhu.kernel.refusal.RefusalCode;

/**
 * A bean with which a service says what its constraints mean: {@code member_unit_credit_code_key} is
 * {@code CREDIT_CODE_TAKEN}. Constraints nobody names answer {@link KitRefusal#DATA_CONFLICT}.
 */
@FunctionalInterface
public interface ConstraintRefusal {

    /** Returns refusal codes by the name of the constraint. */
    Map<String, RefusalCode> byConstraint();
}
