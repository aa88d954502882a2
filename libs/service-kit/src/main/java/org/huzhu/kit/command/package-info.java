/**
 * The inbound transaction of every command: idempotency record, advisory lock, the work, its answer, all in one commit.
 * Resources hand over what to do and get the response; the rules of the trade stay in the cores.
 */
@NullMarked
package org.huzhu.kit.command;

import org.jspecify.annotations.NullMarked;
