/** Tests of the broker's settings and topics. */
@NullMarked
package org.huzhu.devstack.kafka;

import org.jspecify.annotations.NullMarked;
