package org.huzhu.kit.paging;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.problem.KitRefusal;
import org.jspecify.annotations.Nullable;

/** Which page a caller asks for; a {@code @BeanParam}. */
public class PageRequest {

    private static final int LIMIT_MAX = 100;

    /** How many items, 1 to 100; a text so that a wrong one is refused and not overlooked. */
    @QueryParam("limit")
    @DefaultValue("20")
    @Parameter(description = "How many items, 1 to 100", example = "20")
    public String limit = "20";

    /** The place that the page before gave. */
    @QueryParam("cursor")
    @Parameter(description = "nextCursor of the page before")
    public @Nullable String cursor;

    /** Makes the first page of twenty. */
    public PageRequest() {}

    /** Makes a request by hand. */
    public static PageRequest of(int limit, @Nullable String cursor) {
        PageRequest request = new PageRequest();
        request.limit = Integer.toString(limit);
        request.cursor = cursor;
        return request;
    }

    /**
     * Returns how many items the page holds.
     *
     * @throws Refused LIMIT_OUT_OF_RANGE
     */
    public int limit() {
        try {
            int number = Integer.parseInt(limit);
            if (number >= 1 && number <= LIMIT_MAX) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            throw outOfRange();
        }
        throw outOfRange();
    }

    /** Returns how many rows to read: one more than the page holds, to know whether another follows. */
    public int fetchSize() {
        return limit() + 1;
    }

    /**
     * Returns the place to go on from; empty for the first page.
     *
     * @param size how many sort values the list has
     * @throws Refused CURSOR_MALFORMED
     */
    public Optional<Cursor> cursor(int size) {
        return Optional.ofNullable(cursor).filter(text -> !text.isEmpty()).map(text -> Cursor.parse(text, size));
    }

    private static Refused outOfRange() {
        return new Refused(
                KitRefusal.LIMIT_OUT_OF_RANGE,
                java.util.List.of(Fault.at("/limit", KitRefusal.LIMIT_OUT_OF_RANGE.name())));
    }
}
