/**
 * The published language: the facts that cross a service's border, their topics and the envelope they travel in.
 * Records here are flat and made of JDK types only; money is an {@link org.huzhu.contracts.Amount}, ids are UUIDs.
 * No rule of the trade and no type of a core lives here; a field is added, never removed or re-meant.
 */
@NullMarked
package org.huzhu.contracts;

import org.jspecify.annotations.NullMarked;
