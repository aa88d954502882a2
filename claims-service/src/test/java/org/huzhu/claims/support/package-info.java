/** What the tests of this service share: doubles of the outside, members with coverages, callers. */
@NullMarked
package org.huzhu.claims.support;

import org.jspecify.annotations.NullMarked;
