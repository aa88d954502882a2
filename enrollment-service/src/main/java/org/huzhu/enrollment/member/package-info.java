/**
 * Members (参保职工): one person is one member over all units, found by the keyed index of the citizen id. Name, id
 * number and phone are sensitive; what leaves here is masked unless the caller may unmask, which is audited.
 */
@NullMarked
package org.huzhu.enrollment.member;

import org.jspecify.annotations.NullMarked;
