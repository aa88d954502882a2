package org.huzhu.payout.reconciliation;

import java.util.List;
import java.util.Optional;
import org.huzhu.payout.id.ObligationId;

/** Which open items concern an obligation or its payee, whoever may see them. */
@FunctionalInterface
public interface Concerns {

    /**
     * What is to be paid.
     *
     * @param obligation its id
     * @param accountIndex keyed index of the payee's account; empty when the account cannot be read
     */
    record Subject(ObligationId obligation, Optional<String> accountIndex) {}

    /**
     * An open item that concerns one of the subjects: by obligation, by the person who is paid, or by the account.
     *
     * @param obligation the subject's
     * @param itemId the item
     * @param kind what does not fit
     */
    record Concern(ObligationId obligation, ItemId itemId, ItemKind kind) {}

    /** Returns what concerns the subjects, in order of obligation and item. */
    List<Concern> of(List<Subject> subjects);
}
