/**
 * Engine version 1, frozen with its first release: a change here that alters any result belongs into a new version. Steps
 * of a line apply in this order: event, illness, cover (which chooses between versions of a plan), filing, exclusions,
 * observation; base, pro rata, ordinal of the stay, deductible or threshold, rate, minimum, shares, one rounding, limit per
 * stay, what was paid before for the event, limits per period and illness. Over all lines then: exclusive pairs; cap
 * groups, personal burden and total limit of one line after the other, of the top-ups last.
 */
@NullMarked
package org.huzhu.benefit.v1;

import org.jspecify.annotations.NullMarked;
