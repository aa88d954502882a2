/**
 * Problems (RFC 9457): every refusal and every fault as {@code application/problem+json} with a stable code, a trace id
 * and texts in Chinese and English. No stack trace and no personal data leaves from here.
 */
@NullMarked
package org.huzhu.kit.problem;

import org.jspecify.annotations.NullMarked;
