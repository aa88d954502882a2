/**
 * The audit log: who did what to whom, why and when, with digests of before and after, in the command's transaction.
 * Lines are only added; texts and personal data stay out of them.
 */
@NullMarked
package org.huzhu.kit.audit;

import org.jspecify.annotations.NullMarked;
