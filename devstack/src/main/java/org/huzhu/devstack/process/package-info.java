/**
 * The operating system as the stack sees it: processes, their memory, ports and the supervisor that ties children to
 * the launcher. Nothing here knows what the processes do.
 */
@NullMarked
package org.huzhu.devstack.process;

import org.jspecify.annotations.NullMarked;
