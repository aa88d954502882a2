/** Asks for the caller of a request, whose token the house's tokens library verifies. */
@NullMarked
package org.huzhu.gateway.identity.http;

import org.jspecify.annotations.NullMarked;
