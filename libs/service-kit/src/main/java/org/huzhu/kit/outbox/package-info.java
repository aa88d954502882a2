/**
 * Events out: appended in the transaction of their cause, sent to Kafka by one relay per service in the order of their
 * key, removed after the broker's acknowledgement. At least once, never lost; consumers remember event ids.
 */
@NullMarked
package org.huzhu.kit.outbox;

import org.jspecify.annotations.NullMarked;
