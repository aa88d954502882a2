/** Tests of the launcher's parts and of the files in {@code deploy/}. */
@NullMarked
package org.huzhu.devstack;

import org.jspecify.annotations.NullMarked;
