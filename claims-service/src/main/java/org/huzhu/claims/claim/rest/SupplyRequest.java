package org.huzhu.claims.claim.rest;

import org.huzhu.claims.careevent.rest.EventStatement;
import org.huzhu.claims.careevent.rest.SettlementStatement;
import org.jspecify.annotations.Nullable;

/**
 * A claimant's answer. Documents are uploaded before; facts are sent only where they are corrected, and then whole.
 *
 * @param event corrected event
 * @param settlement corrected settlement
 */
public record SupplyRequest(
        @Nullable EventStatement event, @Nullable SettlementStatement settlement) {}
