/**
 * What the gateway refuses, and the catalogue of everything the whole API may refuse, in Chinese and English.
 */
@NullMarked
package org.huzhu.gateway.problem;

import org.jspecify.annotations.NullMarked;
