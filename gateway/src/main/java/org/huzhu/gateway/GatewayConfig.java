package org.huzhu.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings of the gateway; every key has a default that fits one machine. */
@ConfigMapping(prefix = "huzhu.gateway")
public interface GatewayConfig {

    /** The services behind the door, by name: enrollment, claims, payout. */
    Map<String, UpstreamConfig> upstreams();

    /** How much a request may carry, in bytes. */
    Limits limits();

    /** Networks (CIDR or address) whose X-Forwarded-* headers are believed; nobody's by default. */
    Optional<List<String>> trustedProxies();

    /** Whether business time can be shifted through the gateway (demo and tests only). */
    @WithDefault("false")
    boolean demo();

    /** Seconds a caller is asked to wait after an upstream was found dead. */
    @WithDefault("2")
    int retryAfterSeconds();

    /** One service behind the door. */
    interface UpstreamConfig {
        /** Its address, without a path. */
        URI url();

        /** How long connecting may take. */
        @WithDefault("1s")
        Duration connectTimeout();

        /** How long the service may think after the last byte of the request, before its answer begins. */
        @WithDefault("20s")
        Duration answerTimeout();

        /** The same for uploads (rosters, documents), which are worked on as they arrive. */
        @WithDefault("120s")
        Duration uploadTimeout();

        /** Connections kept to the service; as many requests again may wait for one. */
        @WithDefault("64")
        int poolSize();
    }

    /** Limits of bodies in bytes. */
    interface Limits {
        /** Everything that is not an upload: 1 MiB. */
        @WithDefault("1048576")
        long body();

        /** Rosters, documents and bank files: 256 MiB, streamed; each service has its own, tighter limit. */
        @WithDefault("268435456")
        long upload();

        /** Declared bodies up to this are taken in before they are sent, so that a command can be sent again: 64 KiB. */
        @WithDefault("65536")
        long kept();
    }
}
