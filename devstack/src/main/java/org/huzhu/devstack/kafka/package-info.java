/** The Kafka broker of the stack in a JVM of its own: formats its folder, starts, makes the topics, says it is ready. */
@NullMarked
package org.huzhu.devstack.kafka;

import org.jspecify.annotations.NullMarked;
