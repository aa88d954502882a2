/**
 * Reads enrolment's state topics into the copy, and builds the copy anew when told to.
 */
@NullMarked
package org.huzhu.claims.coverage.kafka;

import org.jspecify.annotations.NullMarked;
