/**
 * Illness catalogues as versioned data: groups of illnesses with the codes that propose them, the conditions a reviewer
 * confirms and the time some of them need. What a plan pays for a group is in the plan's terms.
 */
@NullMarked
package org.huzhu.terms.catalogue;

import org.jspecify.annotations.NullMarked;
