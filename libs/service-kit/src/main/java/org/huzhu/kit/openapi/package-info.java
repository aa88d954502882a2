/** What every service's OpenAPI document says alike: the token, the idempotency key of commands, the shape of problems. */
@NullMarked
package org.huzhu.kit.openapi;

import org.jspecify.annotations.NullMarked;
