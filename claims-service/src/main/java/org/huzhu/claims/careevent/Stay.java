package org.huzhu.claims.careevent;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A stay in hospital; a day counts from midnight to midnight in Shanghai.
 *
 * @param admittedOn the day of admission
 * @param dischargedOn the day of discharge, not before admission; absent while the stay still runs
 */
public record Stay(LocalDate admittedOn, Optional<LocalDate> dischargedOn) {}
