/**
 * JSON as the house writes it: money as decimal strings, nothing coerced, nothing unknown accepted from callers; events
 * are read tolerantly. Canonical JSON for digests lives here too.
 */
@NullMarked
package org.huzhu.kit.json;

import org.jspecify.annotations.NullMarked;
