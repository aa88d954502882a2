/**
 * What every request gets, whatever becomes of it: an id, safe headers, a line in the log and its figures.
 */
@NullMarked
package org.huzhu.gateway.observe.http;

import org.jspecify.annotations.NullMarked;
