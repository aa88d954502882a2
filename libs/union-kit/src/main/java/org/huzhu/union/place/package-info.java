/**
 * Where units and offices stand in the tree: the tables that row-level security reads, kept from the state events of
 * enrollment in every service that does not own units itself.
 */
@NullMarked
package org.huzhu.union.place;

import org.jspecify.annotations.NullMarked;
