/**
 * What every request carries along: its id, for logs and for the events it causes, and headers every answer bears.
 */
@NullMarked
package org.huzhu.kit.request;

import org.jspecify.annotations.NullMarked;
