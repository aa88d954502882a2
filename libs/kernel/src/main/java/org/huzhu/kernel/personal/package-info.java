/**
 * Identifiers of people and firms, checked by their official rules, and types that keep what is sensitive out of
 * logs: their {@code toString} shows a mask, only {@code reveal()} gives the value.
 */
@NullMarked
package org.huzhu.kernel.personal;

import org.jspecify.annotations.NullMarked;
