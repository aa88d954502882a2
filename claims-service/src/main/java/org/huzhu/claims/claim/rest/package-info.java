/**
 * Claims over HTTP.
 */
@NullMarked
package org.huzhu.claims.claim.rest;

import org.jspecify.annotations.NullMarked;
