/** Tests of the published language. */
@NullMarked
package org.huzhu.contracts;

import org.jspecify.annotations.NullMarked;
