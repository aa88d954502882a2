/**
 * Whom a claim is about: the ids of members and units as enrolment gives them, the lock under which everything about one
 * person is decided one after another, and why a rule looks at more of a person than its caller may.
 */
@NullMarked
package org.huzhu.claims.member;

import org.jspecify.annotations.NullMarked;
