package org.huzhu.kit.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param items in the order of the list
 * @param nextCursor where the next page begins, absent on the last one
 * @param <T> the view of an item
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Makes a page from one row more than it holds.
     *
     * @param rows at most {@link PageRequest#fetchSize()} rows, in order
     * @param request what was asked for
     * @param cursor the place of a row
     * @param view the view of a row
     */
    public static <R, T> Page<T> of(
            List<R> rows, PageRequest request, Function<R, Cursor> cursor, Function<R, T> view) {
        int limit = request.limit();
        List<T> items = rows.stream().limit(limit).map(view).toList();
        String next = rows.size() > limit ? cursor.apply(rows.get(limit - 1)).encode() : null;
        return new Page<>(items, next);
    }
}
