@NullMarked
package org.huzhu.kit.rounds;

import org.jspecify.annotations.NullMarked;
