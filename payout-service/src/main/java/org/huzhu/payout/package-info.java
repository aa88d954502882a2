/**
 * Who is paid, and where each fen is. The packages below are what the fund does with money: what it owes
 * ({@code obligation}), how it pays ({@code batch}, {@code bank}), what it has ({@code pool},
 * {@code ledger}) and whether the bank says the same ({@code reconciliation}). They name things by the ids in
 * {@code id}.
 */
@NullMarked
package org.huzhu.payout;

import org.jspecify.annotations.NullMarked;
