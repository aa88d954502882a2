package org.huzhu.enrollment.roster.rest;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.huzhu.enrollment.roster.RosterFinding;
import org.huzhu.kit.problem.ProblemTexts;

/** Writes what is wrong in a roster as a table for people (RFC 4180, with the mark by which spreadsheets know UTF-8). */
final class RejectionsCsv {
    private static final String FORMULA_SIGNS = "=+-@\t\r";

    private final StringBuilder table = new StringBuilder("\uFEFF");
    private final ProblemTexts texts;
    private final Locale locale;

    RejectionsCsv(ProblemTexts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        row(english ? List.of("row", "column", "code", "text") : List.of("行", "列", "代码", "说明"));
    }

    void add(RosterFinding finding) {
        RejectionView view = RejectionView.of(finding, texts, locale);
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        row(List.of(Integer.toString(view.row()), english ? view.column() : view.columnZh(), view.code(), view.text()));
    }

    private void row(List<String> cells) {
        table.append(cells.stream().map(RejectionsCsv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /** A cell that looks like a formula is made text; a comma, a quote or a new line is quoted. */
    static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    @Override
    public String toString() {
        return table.toString();
    }
}
