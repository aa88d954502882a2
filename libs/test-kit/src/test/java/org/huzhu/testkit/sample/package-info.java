/** A small service that stands on the kit, so that the kit is tested as services use it. */
@NullMarked
package org.huzhu.testkit.sample;

import org.jspecify.annotations.NullMarked;
