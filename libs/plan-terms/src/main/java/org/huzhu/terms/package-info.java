/**
 * The terms of a plan version as data: the typed reading of what a unit's enrolment needs, the published schema, and the
 * plans that ship with Huzhu. How the terms are checked is in {@code lint}, how they become the engine's schedule in
 * {@code compile}, and how a determination is written down in {@code codec}. No I/O but the class path, no clock.
 */
@NullMarked
package org.huzhu.terms;

import org.jspecify.annotations.NullMarked;
