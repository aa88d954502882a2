/**
 * What a member has used of each limit. Changed only under the member's lock and a CHECK.
 */
@NullMarked
package org.huzhu.claims.utilization;

import org.jspecify.annotations.NullMarked;
