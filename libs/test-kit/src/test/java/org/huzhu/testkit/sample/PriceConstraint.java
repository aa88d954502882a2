package org.huzhu.testkit.sample;

import jakarta.inject.Singleton;
import java.util.Map;
import org.huzhu.kernel.refusal.RefusalCode;
import org.huzhu.kit.problem.ConstraintRefusal;

@Singleton
class PriceConstraint implements ConstraintRefusal {
    @Override
    public Map<String, RefusalCode> byConstraint() {
        return Map.of("note_price_not_negative", NoteRefusal.NOTE_PRICE_NEGATIVE);
    }
}
