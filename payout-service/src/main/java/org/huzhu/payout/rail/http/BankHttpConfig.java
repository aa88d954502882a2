package org.huzhu.payout.rail.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where the bank is and how long it may take. */
@ConfigMapping(prefix = "huzhu.payout.bank.http")
interface BankHttpConfig {

    /** Address of the bank, without a slash at the end. */
    URI url();

    /** How long making a connection may take. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** How long a whole answer may take; well below {@code huzhu.payout.bank.lease}. */
    @WithDefault("8s")
    Duration requestTimeout();

    /** Greatest answer in bytes. */
    @WithDefault("8388608")
    long answerBytesMax();
}
