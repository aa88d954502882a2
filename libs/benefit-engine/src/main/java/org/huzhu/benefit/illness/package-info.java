/**
 * Illness groups of a catalogue version and the matching of codes against them. A code only proposes a group; the
 * reviewer confirms its clinical conditions.
 */
@NullMarked
package org.huzhu.benefit.illness;

import org.jspecify.annotations.NullMarked;
