package org.huzhu.enrollment.roster.file;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the records of a CSV text after RFC 4180; quotes may hold separators, line ends and doubled quotes. */
final class CsvRows {
    private static final int CELL_LENGTH_MAX = 10_000;
    private static final int CELLS_MAX = 200;
    private static final int END = -1;

    private final Reader in;
    private final char separator;
    private int pushedBack = Integer.MIN_VALUE;

    CsvRows(Reader in, char separator) {
        this.in = in;
        this.separator = separator;
    }

    /** The next record, or an empty list at the end; a blank line is a record with one empty cell. */
    List<String> next() {
        int first = read();
        if (first == END) {
            return List.of();
        }
        pushedBack = first;
        List<String> cells = new ArrayList<>();
        while (true) {
            StringBuilder cell = new StringBuilder();
            int end = cell(cell);
            cells.add(cell.toString());
            if (cells.size() > CELLS_MAX) {
                throw new UnreadableFile("a row has more than " + CELLS_MAX + " cells");
            }
            if (end != separator) {
                return cells;
            }
        }
    }

    /** Reads one cell; returns the separator, or anything else at the end of the record. */
    private int cell(StringBuilder cell) {
        int c = read();
        if (c == '"') {
            quoted(cell);
            c = read();
        }
        while (c != separator && c != '\n' && c != '\r' && c != END) {
            append(cell, c);
            c = read();
        }
        if (c == '\r') {
            int following = read();
            if (following != '\n') {
                pushedBack = following;
            }
        }
        return c;
    }

    private void quoted(StringBuilder cell) {
        while (true) {
            int c = read();
            if (c == END) {
                throw new UnreadableFile("a quote is never closed");
            }
            if (c == '"') {
                int following = read();
                if (following != '"') {
                    pushedBack = following;
                    return;
                }
            }
            append(cell, c);
        }
    }

    private static void append(StringBuilder cell, int c) {
        if (cell.length() >= CELL_LENGTH_MAX) {
            throw new UnreadableFile("a cell is longer than " + CELL_LENGTH_MAX + " characters");
        }
        cell.append((char) c);
    }

    private int read() {
        if (pushedBack != Integer.MIN_VALUE) {
            int c = pushedBack;
            pushedBack = Integer.MIN_VALUE;
            return c;
        }
        try {
            return in.read();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
