/**
 * Engine version 1, frozen: a change here that alters any result belongs into a new version. Steps of a line apply in this
 * order: cover, filing, event, illness, exclusions, observation; base, pro rata, deductible, rate, shares, one rounding,
 * minimum, limit per stay, what was paid before for the event, limits per period and illness. Over all lines then:
 * exclusive pairs, cap groups, personal burden, top-ups, total limits.
 */
@NullMarked
package org.huzhu.benefit.v1;

import org.jspecify.annotations.NullMarked;
