package org.huzhu.tokens;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Which tokens count. */
@ConfigMapping(prefix = "huzhu.token")
public interface TokenConfig {

    /** The issuer that a token must name. */
    String issuer();

    /** Where the issuer publishes its keys (JWKS). */
    URI keys();

    /** The audience that a token must name. */
    @WithDefault("huzhu")
    String audience();

    /** The longest life of a token, from its {@code iat} to its {@code exp}; longer ones are refused. */
    Duration lifeMax();

    /** How far the issuer's clock may differ from ours. */
    @WithDefault("5s")
    Duration leeway();

    /** How long the issuer is not asked again for its keys, whatever comes. */
    @WithDefault("10s")
    Duration keysPause();

    /** The age at which known keys are read anew, while they stay in use. */
    @WithDefault("10m")
    Duration keysFresh();

    /** How long known keys count while the issuer cannot be reached. */
    @WithDefault("1h")
    Duration keysKept();
}
