/** Tests of the service: its cores without anything around them, and the whole of it on real PostgreSQL and Kafka. */
@NullMarked
package org.huzhu.payout;

import org.jspecify.annotations.NullMarked;
