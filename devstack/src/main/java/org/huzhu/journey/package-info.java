/**
 * The worked example as a client of the public API: a unit enrols 120 workers, one of them falls ill, two levels review,
 * and the fund pays 56,312.10 yuan into her account. It knows nothing of the services but their addresses, survives
 * their deaths by asking again with the same keys, and tells each step as it happens.
 */
@NullMarked
package org.huzhu.journey;

import org.jspecify.annotations.NullMarked;
