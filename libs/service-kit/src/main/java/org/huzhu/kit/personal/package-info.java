/**
 * Personal data at rest: encrypted under an enveloped key and bound to member and field, found through a keyed index,
 * shown in full only to those who may, with an audit line. Masks themselves belong to the kernel's types.
 */
@NullMarked
package org.huzhu.kit.personal;

import org.jspecify.annotations.NullMarked;
