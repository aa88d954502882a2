/** Names under which requests are observed: ids, and paths without anything that belongs to a person. */
@NullMarked
package org.huzhu.gateway.observe;

import org.jspecify.annotations.NullMarked;
