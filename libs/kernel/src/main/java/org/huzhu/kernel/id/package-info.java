/**
 * Identity: where opaque ids come from, and the short numbers a person can read out, with a check character against
 * slips. Making random ids is an edge's job; the core only asks a source.
 */
@NullMarked
package org.huzhu.kernel.id;

import org.jspecify.annotations.NullMarked;
