package org.huzhu.devstack.simulator;

import java.util.Map;
import java.util.Optional;

/**
 * A call as an application sees it.
 *
 * @param method upper case
 * @param path decoded, without query
 * @param query decoded parameters
 * @param headers names in lower case
 * @param body empty when there is none
 */
@SuppressWarnings("ArrayRecordComponent") // requests are never compared
record Request(String method, String path, Map<String, String> query, Map<String, String> headers, byte[] body) {

    boolean is(String wantedMethod, String wantedPath) {
        return method.equals(wantedMethod) && path.equals(wantedPath);
    }

    /** Returns what follows the prefix in the path: one segment, or empty when the call is another. */
    Optional<String> below(String wantedMethod, String prefix) {
        if (!method.equals(wantedMethod) || !path.startsWith(prefix)) {
            return Optional.empty();
        }
        String rest = path.substring(prefix.length());
        return rest.isEmpty() || rest.contains("/") ? Optional.empty() : Optional.of(rest);
    }
}
