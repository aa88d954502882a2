/** The books over HTTP, read-only, for finance, province and auditors. Money moves through other resources. */
@NullMarked
package org.huzhu.payout.ledger.rest;

import org.jspecify.annotations.NullMarked;
