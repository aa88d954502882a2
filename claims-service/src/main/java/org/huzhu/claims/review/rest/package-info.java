/**
 * Review tasks and decisions over HTTP.
 */
@NullMarked
package org.huzhu.claims.review.rest;

import org.jspecify.annotations.NullMarked;
