package org.huzhu.gateway.observe;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A path as it may stand in a log: words of the API and opaque ids stay, anything else becomes a star. */
public final class PathShape {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9.-]{0,31}");
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern SMALL_NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final Pattern PLAN_CODE = Pattern.compile("[A-Z]{2,8}(-[A-Z]{2,24}){1,3}");

    private PathShape() {}

    /** The shape of a path: {@code /api/v1/members/420281199001011234} becomes {@code /api/v1/members/*}. */
    public static String of(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(segment -> segment.isEmpty() || isHarmless(segment) ? segment : "*")
                .collect(Collectors.joining("/"));
    }

    private static boolean isHarmless(String segment) {
        return WORD.matcher(segment).matches()
                || UUID_TEXT.matcher(segment).matches()
                || SMALL_NUMBER.matcher(segment).matches()
                || PLAN_CODE.matcher(segment).matches();
    }
}
