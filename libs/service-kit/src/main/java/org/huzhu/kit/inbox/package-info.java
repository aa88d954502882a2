/**
 * Events in: batches in one transaction, each event once per consumer. What cannot be read goes to a dead-letter topic,
 * what fails is parked with everything later of its key, and a fault that may pass makes the consumer wait.
 */
@NullMarked
package org.huzhu.kit.inbox;

import org.jspecify.annotations.NullMarked;
