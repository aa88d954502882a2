/**
 * What the tests of every service need: PostgreSQL and Kafka without Docker, tokens, topics, the clock, the house rules and
 * the contract of the service kit. Test scope only; nothing of the trade lives here.
 */
@NullMarked
package org.huzhu.testkit;

import org.jspecify.annotations.NullMarked;
