package org.huzhu.claims.careevent;

import java.time.LocalDate;

/**
 * A stay in hospital; a day counts from midnight to midnight in Shanghai.
 *
 * @param admittedOn the day of admission
 * @param dischargedOn the day of discharge, not before admission
 */
public record Stay(LocalDate admittedOn, LocalDate dischargedOn) {}
