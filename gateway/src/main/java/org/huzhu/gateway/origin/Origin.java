package org.huzhu.gateway.origin;

import java.util.Optional;

/**
 * Where a request came from, as the services are told.
 *
 * @param forwardedFor the chain of addresses, the caller first
 * @param protocol {@code http} or {@code https}, as the caller used it
 * @param host the authority the caller used
 */
public record Origin(String forwardedFor, String protocol, String host) {

    /**
     * Believes the forwarded headers of a trusted peer and nobody else's.
     *
     * @param peer what the connection itself says
     * @param claimed what the headers say
     */
    public static Origin of(Peer peer, Claimed claimed, TrustedProxies trusted) {
        if (!trusted.trust(peer.address())) {
            return new Origin(peer.address(), peer.protocol(), peer.host());
        }
        return new Origin(
                claimed.forwardedFor()
                        .map(chain -> chain + ", " + peer.address())
                        .orElse(peer.address()),
                claimed.protocol()
                        .filter(protocol -> protocol.equals("https") || protocol.equals("http"))
                        .orElse(peer.protocol()),
                claimed.host().orElse(peer.host()));
    }

    /** Whether the caller's connection was encrypted. */
    public boolean secure() {
        return protocol.equals("https");
    }

    /** What the connection says. */
    public record Peer(String address, String protocol, String host) {}

    /** What the headers say. */
    public record Claimed(Optional<String> forwardedFor, Optional<String> protocol, Optional<String> host) {}
}
