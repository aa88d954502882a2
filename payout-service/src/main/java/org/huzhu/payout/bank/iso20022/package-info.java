/**
 * The bank's files: pain.001.001.09 written, pain.002 and camt.053 read with the JDK's streaming parser, without
 * document types or outside entities. Reading goes by element names and not by schema version, because banks differ in
 * the version they send.
 */
@NullMarked
package org.huzhu.payout.bank.iso20022;

import org.jspecify.annotations.NullMarked;
