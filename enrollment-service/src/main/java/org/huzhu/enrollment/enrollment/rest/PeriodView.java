package org.huzhu.enrollment.enrollment.rest;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The days of cover, half-open. */
@Schema(name = "Period")
public record PeriodView(LocalDate from, @Nullable LocalDate to) {}
