/**
 * Starts, watches and stops a whole Huzhu on one machine without Docker: PostgreSQL, Kafka, the identity issuer, the
 * simulators of the outside systems and the four services, each as a process of its own. {@link Stack} is the door for
 * programs (system tests), {@code Main} the door for the {@code ./huzhu} script. No rule of the trade lives here.
 */
@NullMarked
package org.huzhu.devstack;

import org.jspecify.annotations.NullMarked;
