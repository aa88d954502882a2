package org.huzhu.gateway.origin;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * The networks whose forwarded headers are believed.
 *
 * @param networks in CIDR notation or single addresses; an empty list trusts nobody
 */
public record TrustedProxies(List<Network> networks) {

    public TrustedProxies {
        networks = List.copyOf(networks);
    }

    /**
     * Reads networks such as {@code 10.0.0.0/8}, {@code 127.0.0.1} or {@code fd00::/8}; names are not looked up.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static TrustedProxies of(List<String> networks) {
        return new TrustedProxies(networks.stream().map(Network::parse).toList());
    }

    /** Whether the address, as digits, lies in one of the networks. */
    public boolean trust(String address) {
        byte[] bytes = Network.literal(address);
        return networks.stream().anyMatch(network -> network.contains(bytes));
    }

    /**
     * One network.
     *
     * @param address its first address in network byte order
     * @param prefixLength the leading bits that count
     */
    public record Network(BigInteger address, int length, int prefixLength) {

        static Network parse(String text) {
            int slash = text.indexOf('/');
            byte[] bytes = literal(slash < 0 ? text : text.substring(0, slash));
            int prefixLength = slash < 0 ? bytes.length * 8 : Integer.parseInt(text.substring(slash + 1));
            if (prefixLength < 0 || prefixLength > bytes.length * 8) {
                throw new IllegalArgumentException("No network: " + text);
            }
            return new Network(new BigInteger(1, bytes), bytes.length, prefixLength);
        }

        boolean contains(byte[] other) {
            int ignored = length * 8 - prefixLength;
            return other.length == length
                    && new BigInteger(1, other).shiftRight(ignored).equals(address.shiftRight(ignored));
        }

        private static byte[] literal(String text) {
            if (text.isEmpty() || !(text.indexOf(':') >= 0 || text.chars().allMatch(c -> c == '.' || isDigit(c)))) {
                throw new IllegalArgumentException("No address in digits: " + text);
            }
            try {
                return InetAddress.getByName(text).getAddress();
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException("No address in digits: " + text, e);
            }
        }

        private static boolean isDigit(int c) {
            return c >= '0' && c <= '9';
        }
    }
}
