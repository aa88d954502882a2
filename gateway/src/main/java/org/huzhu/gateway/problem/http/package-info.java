/** Answers with problems (RFC 9457) and shows the catalogue as pages for people. */
@NullMarked
package org.huzhu.gateway.problem.http;

import org.jspecify.annotations.NullMarked;
