/**
 * The frame of a service: transactions, commands, outbox and inbox, problems, scope, personal data, audit and time.
 * It knows no word of the trade; each part has a package of its own and a section in the module's README.
 */
@NullMarked
package org.huzhu.kit;

import org.jspecify.annotations.NullMarked;
