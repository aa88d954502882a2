/** Tests of the engine over schedules made by hand; what terms compile to is tested beside the compiler. */
@NullMarked
package org.huzhu.benefit;

import org.jspecify.annotations.NullMarked;
