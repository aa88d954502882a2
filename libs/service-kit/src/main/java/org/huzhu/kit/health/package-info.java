/**
 * Readiness that means the service can do its job, and the state of its messages as data.
 */
@NullMarked
package org.huzhu.kit.health;

import org.jspecify.annotations.NullMarked;
