/**
 * Claims: what happened, and what the plan says. The feature packages hold pure cores; their sub-packages are the edges.
 * This package itself only wires use cases to their ports.
 */
@NullMarked
package org.huzhu.claims;

import org.jspecify.annotations.NullMarked;
