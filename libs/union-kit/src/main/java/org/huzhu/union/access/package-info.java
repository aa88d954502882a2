/** Who calls and which part of the union it acts for: roles, scopes, and how a token says so. */
@NullMarked
package org.huzhu.union.access;

import org.jspecify.annotations.NullMarked;
