package org.huzhu.claims.claim.rest;

import java.util.UUID;
import org.huzhu.claims.careevent.rest.EventStatement;
import org.huzhu.claims.careevent.rest.SettlementStatement;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to begin a claim.
 *
 * @param memberId the worker; the worker's own app may leave it out
 * @param event what happened
 * @param settlement what the medical insurance settled, where it did
 * @param payee the worker's own account
 */
public record ClaimRequest(
        @Nullable UUID memberId,
        @Nullable EventStatement event,
        @Nullable SettlementStatement settlement,
        @Nullable PayeeStatement payee) {}
