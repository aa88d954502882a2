/**
 * The operation that builds the copy anew; for operations only, not reachable through the gateway.
 */
@NullMarked
package org.huzhu.claims.coverage.rest;

import org.jspecify.annotations.NullMarked;
