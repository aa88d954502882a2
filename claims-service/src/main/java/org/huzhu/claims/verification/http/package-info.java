/**
 * The medical insurance and the work-injury register over HTTP.
 */
@NullMarked
package org.huzhu.claims.verification.http;

import org.jspecify.annotations.NullMarked;
