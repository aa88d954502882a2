/**
 * Cases run against a plan version that need not be published: what it would pay, why, and whether that is what the
 * administrator expected. Nothing is stored.
 */
@NullMarked
package org.huzhu.terms.preview;

import org.jspecify.annotations.NullMarked;
