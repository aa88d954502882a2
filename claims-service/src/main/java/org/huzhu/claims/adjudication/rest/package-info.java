/**
 * Determinations, their replay, and estimates over HTTP.
 */
@NullMarked
package org.huzhu.claims.adjudication.rest;

import org.jspecify.annotations.NullMarked;
