/** Events and settlements as claimants send them: anything may be missing. They become facts here, or faults. */
@NullMarked
package org.huzhu.claims.careevent.rest;

import org.jspecify.annotations.NullMarked;
