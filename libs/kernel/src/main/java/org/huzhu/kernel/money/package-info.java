@NullMarked
package org.huzhu.kernel.money;

import org.jspecify.annotations.NullMarked;
