/**
 * JSON as this library needs it: strict reading, a cursor that knows its pointer, RFC 8785 canonical bytes and their
 * SHA-256. Nothing here knows what a plan is.
 */
@NullMarked
package org.huzhu.terms.json;

import org.jspecify.annotations.NullMarked;
