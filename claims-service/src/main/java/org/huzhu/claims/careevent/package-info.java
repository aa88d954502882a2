/**
 * What happened to a member: a stay, its diagnoses, its settlement with the medical insurance. Checks the facts and
 * joins what two channels report about one event; it does not know plans.
 */
@NullMarked
package org.huzhu.claims.careevent;

import org.jspecify.annotations.NullMarked;
