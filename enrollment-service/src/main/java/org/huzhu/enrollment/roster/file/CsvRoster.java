package org.huzhu.enrollment.roster.file;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.huzhu.enrollment.enrollment.EnrollmentRefusal;
import org.huzhu.enrollment.roster.RosterFile;
import org.huzhu.kernel.refusal.Refused;

/** A roster as CSV. */
final class CsvRoster implements RosterFile {
    private static final List<Character> SEPARATORS = List.of(',', '\t', ';', '，');

    private final byte[] bytes;
    private final TextEncoding.Found encoding;
    private final char separator;
    private final List<String> header;
    private final int rows;

    CsvRoster(byte[] bytes) {
        this.bytes = bytes;
        this.encoding = TextEncoding.of(bytes);
        this.separator = separatorOf();
        List<String> first = new CsvRows(reader(), separator).next();
        if (first.isEmpty() || isBlank(first)) {
            throw new Refused(EnrollmentRefusal.ROSTER_EMPTY);
        }
        this.header = first;
        int count = 0;
        for (Iterator<Line> lines = lines(); lines.hasNext(); lines.next()) {
            count++;
        }
        this.rows = count;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public Iterator<Line> lines() {
        CsvRows source = new CsvRows(reader(), separator);
        source.next();
        return new Lines(source);
    }

    /** The separator that the header row has most of. */
    private char separatorOf() {
        List<String> whole = new CsvRows(reader(), '\0').next();
        String text = whole.isEmpty() ? "" : whole.getFirst();
        char best = SEPARATORS.getFirst();
        for (char candidate : SEPARATORS) {
            if (count(text, candidate) > count(text, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private Reader reader() {
        return new BufferedReader(new InputStreamReader(
                new ByteArrayInputStream(bytes, encoding.skip(), bytes.length - encoding.skip()), encoding.charset()));
    }

    private static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }

    /** The lines below the header that are not blank, with their place in the file. */
    private static final class Lines implements Iterator<Line> {
        private final CsvRows source;
        private int number = 1;
        private List<String> ahead = List.of();

        Lines(CsvRows source) {
            this.source = source;
            advance();
        }

        private void advance() {
            do {
                ahead = source.next();
                number++;
            } while (!ahead.isEmpty() && isBlank(ahead));
        }

        @Override
        public boolean hasNext() {
            return !ahead.isEmpty();
        }

        @Override
        public Line next() {
            if (ahead.isEmpty()) {
                throw new NoSuchElementException();
            }
            Line line = new Line(number, ahead);
            advance();
            return line;
        }
    }
}
