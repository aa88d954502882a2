/** What happened: the facts of one care event, as the engine needs them. No name, no identity number. */
@NullMarked
package org.huzhu.benefit.event;

import org.jspecify.annotations.NullMarked;
