/** Where units and offices stand in the tree, kept so that row-level security can scope rows. No rules live here beyond ignoring older versions. */
@NullMarked
package org.huzhu.payout.memberunit;

import org.jspecify.annotations.NullMarked;
