package org.huzhu.claims.adjudication.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huzhu.kernel.money.Money;

/**
 * What would be paid, with what was used before; nothing is filed by it.
 *
 * @param memberId whose
 * @param asOf the day it is estimated for
 * @param engineVersion the arithmetic
 * @param total what would be payable under these lines
 * @param lines one for each plan and benefit of a coverage within the caller's scope
 */
public record EstimateView(UUID memberId, LocalDate asOf, String engineVersion, Money total, List<LineView> lines) {}
