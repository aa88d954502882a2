package org.huzhu.claims.adjudication.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huzhu.kernel.money.Money;

/**
 * A determination as callers see it.
 *
 * @param id this version's id
 * @param claimId the claim
 * @param version counts from 1 within the claim
 * @param latest whether no later version replaces it
 * @param stage PROPOSAL or DECISION
 * @param decidedOn the civil day it was made on
 * @param madeAt when
 * @param engineVersion the arithmetic that made it
 * @param inputDigest SHA-256 of the canonical input
 * @param outcomeDigest SHA-256 of the canonical outcome
 * @param total what is payable in all
 * @param lines one for each plan and benefit
 */
public record DeterminationView(
        UUID id,
        UUID claimId,
        int version,
        boolean latest,
        String stage,
        LocalDate decidedOn,
        Instant madeAt,
        String engineVersion,
        String inputDigest,
        String outcomeDigest,
        Money total,
        List<LineView> lines) {}
