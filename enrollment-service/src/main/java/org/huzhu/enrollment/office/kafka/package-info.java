/** How office speaks to the other services: the only place here that knows the contracts. */
@NullMarked
package org.huzhu.enrollment.office.kafka;

import org.jspecify.annotations.NullMarked;
