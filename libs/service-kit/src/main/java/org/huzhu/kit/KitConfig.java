package org.huzhu.kit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of the kit; a service sets {@code huzhu.kit.service} and leaves the rest. */
@ConfigMapping(prefix = "huzhu.kit")
public interface KitConfig {

    /** Short name of the service, such as {@code claims}: source of events, audit chain, text bundle. */
    String service();

    /** Whether this is a demo or a test: business time may be shifted and the keys of the demo are allowed. */
    @WithDefault("false")
    boolean demo();

    /** Path of the key file; without one the keys of the demo are used, which production refuses. */
    Optional<String> keyFile();

    /** Names of further text bundles, {@code problems/<name>_zh.properties}, besides the kit's and the service's own. */
    Optional<List<String>> problemBundles();

    /** Greatest JSON body in bytes; read when the service is built, from application.properties. */
    @WithDefault("1048576")
    long jsonBytesMax();

    /** How long the answer of a command is kept when it moved no money. */
    @WithDefault("31d")
    Duration answersKept();

    /** How long a request waits for the database in all, before it is answered 503. */
    @WithDefault("4s")
    Duration databaseWaitMax();

    /** Settings of the question whether a caller still may. */
    Standing standing();

    /** Settings of the relay. */
    Outbox outbox();

    /** Settings of the consumers. */
    Inbox inbox();

    /** Settings of the question whether a caller still may. */
    interface Standing {
        /** Address of the issuer's token introspection (RFC 7662). */
        String introspection();

        /** Who the service is for the issuer. */
        String clientId();

        /** The service's secret there. */
        String clientSecret();

        /** How old a token may be for the issuer not to be asked; five minutes at most. */
        @WithDefault("5m")
        Duration freshMax();

        /** Longest wait for a connection to the issuer. */
        @WithDefault("1s")
        Duration connectTimeout();

        /** Longest wait for its answer. */
        @WithDefault("2s")
        Duration answerTimeout();
    }

    /** Settings of the relay. */
    interface Outbox {
        /** Whether the relay runs in this process. */
        @WithDefault("true")
        boolean relay();

        /** How long the relay waits for a notification before it looks by itself. */
        @WithDefault("2s")
        Duration poll();

        /** Greatest number of events sent in one transaction. */
        @WithDefault("500")
        int batch();

        /** After how long without acknowledgement a send has failed; below the database's idle limit. */
        @WithDefault("6s")
        Duration sendMax();
    }

    /** Settings of the consumers. */
    interface Inbox {
        /** First wait after a fault that may pass; doubles up to {@link #waitMax()}. */
        @WithDefault("200ms")
        Duration waitMin();

        /** Longest wait after a fault that may pass. */
        @WithDefault("5s")
        Duration waitMax();

        /** How often an event whose statements the database ends is tried before it is parked. */
        @WithDefault("3")
        int endedMax();

        /** How often parked events are looked at. */
        @WithDefault("2s")
        Duration retry();

        /** Longest wait between two tries of a parked event. */
        @WithDefault("5m")
        Duration retryMax();
    }
}
