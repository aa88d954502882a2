/**
 * The port through which every state change leaves a line in the audit log.
 */
@NullMarked
package org.huzhu.payout.trail;

import org.jspecify.annotations.NullMarked;
