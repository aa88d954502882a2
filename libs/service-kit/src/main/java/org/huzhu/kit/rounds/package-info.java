/** Work that comes round again and again, on a clock that nobody can set. */
@NullMarked
package org.huzhu.kit.rounds;

import org.jspecify.annotations.NullMarked;
