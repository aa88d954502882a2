package org.huzhu.payout.reconciliation;

import org.huzhu.kernel.personal.Sensitive;

/** Makes the keyed index by which equal bank accounts are recognised without keeping one. */
@FunctionalInterface
public interface AccountIndex {

    /** Returns the index of an account; separators and case do not count. */
    String of(Sensitive account);
}
