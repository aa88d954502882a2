/** Obligations over HTTP, the payee masked unless the caller may unmask, which is audited. */
@NullMarked
package org.huzhu.payout.obligation.rest;

import org.jspecify.annotations.NullMarked;
