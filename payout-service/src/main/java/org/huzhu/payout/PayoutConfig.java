package org.huzhu.payout;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who pays. */
@ConfigMapping(prefix = "huzhu.payout.debtor")
public interface PayoutConfig {

    /** Name of the organisation at its bank. */
    @WithDefault("湖北省职工互助保障中心")
    String name();

    /** Account number of the organisation. */
    @WithDefault("420000100000000019")
    String account();

    /** Bank line number of the account's branch. */
    @WithDefault("313537000059")
    String bankLineNumber();
}
