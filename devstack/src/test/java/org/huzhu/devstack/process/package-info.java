/** Tests against the real operating system. */
@NullMarked
package org.huzhu.devstack.process;

import org.jspecify.annotations.NullMarked;
