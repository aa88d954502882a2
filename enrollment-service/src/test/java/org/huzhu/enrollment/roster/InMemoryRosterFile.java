package org.huzhu.enrollment.roster;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huzhu.enrollment.People;

/**
 * A roster file in memory.
 *
 * @param header the texts of its header row
 * @param cells the texts of the rows below, the first one is row 2
 */
public record InMemoryRosterFile(List<String> header, List<List<String>> cells) implements RosterFile {
    private static final String HEADER = "姓名,性别,证件号码,份数,用工形式";

    public InMemoryRosterFile {
        header = List.copyOf(header);
        cells = List.copyOf(cells);
    }

    /** A file with the columns that every roster has; a row is its texts with commas between. */
    public static InMemoryRosterFile of(String... rows) {
        return under(HEADER, rows);
    }

    /** A file with a header of its own. */
    public static InMemoryRosterFile under(String header, String... rows) {
        return new InMemoryRosterFile(
                split(header), Stream.of(rows).map(InMemoryRosterFile::split).toList());
    }

    /** A file of people from one number to another. */
    public static InMemoryRosterFile people(int from, int to, int shares) {
        return of(IntStream.range(from, to)
                .mapToObj(n -> People.worker(n).row(shares))
                .toArray(String[]::new));
    }

    /** The same file with one more column. */
    public InMemoryRosterFile with(String column, String... texts) {
        return new InMemoryRosterFile(
                Stream.concat(header.stream(), Stream.of(column)).toList(),
                IntStream.range(0, cells.size())
                        .mapToObj(i -> Stream.concat(cells.get(i).stream(), Stream.of(texts[i]))
                                .toList())
                        .toList());
    }

    private static List<String> split(String row) {
        return Arrays.asList(row.split(",", -1));
    }

    @Override
    public int rows() {
        return cells.size();
    }

    @Override
    public Iterator<Line> lines() {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> new Line(i + 2, cells.get(i)))
                .iterator();
    }
}
