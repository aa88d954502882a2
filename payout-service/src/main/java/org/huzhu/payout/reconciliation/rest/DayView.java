package org.huzhu.payout.reconciliation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A day. */
@Schema(name = "ReconciliationDay")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DayView(
        LocalDate date,
        List<FundDayView> funds,
        int openItems,
        @Nullable Instant oldestOpenItem,

        @Schema(description = "Payments that the bank has not decided")
        int undecided,

        boolean agrees) {}
