package org.huzhu.claims.adjudication.rest;

import java.util.UUID;
import org.huzhu.claims.careevent.rest.EventStatement;
import org.huzhu.claims.careevent.rest.SettlementStatement;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to estimate benefits.
 *
 * @param memberId the worker; the worker's own app may leave it out
 * @param event what happened, or might
 * @param settlement what the medical insurance settled, where it did
 */
public record EstimateRequest(
        @Nullable UUID memberId,
        @Nullable EventStatement event,
        @Nullable SettlementStatement settlement) {}
