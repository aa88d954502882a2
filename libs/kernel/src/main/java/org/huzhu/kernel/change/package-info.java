/**
 * How an aggregate tells what a command made of it: the changed value, and what happened on the way. Who follows the
 * changes (audit log, timeline, messages) is not known to the aggregate.
 */
@NullMarked
package org.huzhu.kernel.change;

import org.jspecify.annotations.NullMarked;
