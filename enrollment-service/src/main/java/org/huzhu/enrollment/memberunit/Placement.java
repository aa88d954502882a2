package org.huzhu.enrollment.memberunit;

import org.huzhu.enrollment.office.OfficeCode;
import org.huzhu.kernel.time.DateSpan;

/**
 * A unit's place under an office, for a span of days; the last one is open.
 *
 * @param office the office
 * @param span the days
 */
public record Placement(OfficeCode office, DateSpan span) {}
