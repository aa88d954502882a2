package org.huzhu.enrollment.roster.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.huzhu.enrollment.enrollment.EnrollmentRefusal;
import org.huzhu.enrollment.roster.ImportRoster;
import org.huzhu.enrollment.roster.RosterFile;
import org.huzhu.kernel.refusal.Refused;

/** A roster as the first sheet of an XLSX workbook. */
final class XlsxRoster implements RosterFile {
    private static final int CELLS_MAX = 200;

    private final byte[] bytes;
    private final List<String> header;
    private final int rows;

    private XlsxRoster(byte[] bytes, List<String> header, int rows) {
        this.bytes = bytes;
        this.header = header;
        this.rows = rows;
    }

    static XlsxRoster open(byte[] bytes) {
        PackedSize.check(bytes);
        Lines lines = new Lines(bytes);
        List<String> header = lines.header();
        int count = 0;
        while (lines.hasNext()) {
            lines.next();
            count++;
            if (count > ImportRoster.ROWS_MAX) {
                lines.close();
                break;
            }
        }
        return new XlsxRoster(bytes, header, count);
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
        return new Lines(bytes);
    }

    private static String text(Row row, int index) {
        Cell cell = row.getCell(index);
        if (cell == null) {
            return "";
        }
        return cell.getType() == CellType.NUMBER
                ? cell.asNumber().toPlainString()
                : Optional.ofNullable(cell.getText()).orElse("");
    }

    private static List<String> cells(Row row) {
        int count = row.getCellCount();
        if (count > CELLS_MAX) {
            throw new UnreadableFile("a row has more than " + CELLS_MAX + " cells");
        }
        List<String> cells = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            cells.add(text(row, i));
        }
        return cells;
    }

    /** The lines below the first that is not blank; the workbook is closed behind the last one. */
    private static final class Lines implements Iterator<Line> {
        private final ReadableWorkbook workbook;
        private final Stream<Row> stream;
        private final Iterator<Row> source;
        private final List<String> header;
        private Optional<Line> ahead = Optional.empty();

        Lines(byte[] bytes) {
            try {
                this.workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                this.stream = workbook.getFirstSheet().openStream();
                this.source = stream.iterator();
                advance();
            } catch (IOException | RuntimeException broken) {
                throw new UnreadableFile("the workbook cannot be opened");
            }
            this.header = ahead.map(Line::cells).orElseThrow(() -> new Refused(EnrollmentRefusal.ROSTER_EMPTY));
            advance();
        }

        List<String> header() {
            return header;
        }

        private void advance() {
            try {
                ahead = Optional.empty();
                while (ahead.isEmpty() && source.hasNext()) {
                    Row row = source.next();
                    List<String> cells = cells(row);
                    if (!cells.stream().allMatch(String::isBlank)) {
                        ahead = Optional.of(new Line(row.getRowNum(), cells));
                    }
                }
            } catch (Refused refused) {
                close();
                throw refused;
            } catch (RuntimeException broken) {
                close();
                throw new UnreadableFile("a sheet cannot be read");
            }
            if (ahead.isEmpty()) {
                close();
            }
        }

        void close() {
            stream.close();
            try {
                workbook.close();
            } catch (IOException broken) {
                throw new UnreadableFile("the workbook cannot be closed");
            }
        }

        @Override
        public boolean hasNext() {
            return ahead.isPresent();
        }

        @Override
        public Line next() {
            Line line = ahead.orElseThrow(NoSuchElementException::new);
            advance();
            return line;
        }
    }
}
