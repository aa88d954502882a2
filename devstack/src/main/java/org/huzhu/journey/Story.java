package org.huzhu.journey;

import java.io.Console;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells the worked example on the console: one line a step, amounts in one column, Chinese and English. */
public final class Story {

    private static final int WHO = 18;
    private static final int CALL = 48;
    private static final int TEXT = 42;
    private static final int AMOUNT = 14;
    private static final int WIDTH = 2 + WHO + CALL + 5 + TEXT + AMOUNT;
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{8}([0-9a-f]{4})");

    /** Ranges of characters that take two columns. */
    private static final List<int[]> WIDE = List.of(
            new int[] {0x1100, 0x115f},
            new int[] {0x2e80, 0xa4cf},
            new int[] {0xac00, 0xd7a3},
            new int[] {0xf900, 0xfaff},
            new int[] {0xfe30, 0xfe6f},
            new int[] {0xff00, 0xff60},
            new int[] {0xffe0, 0xffe6});

    private final PrintStream out;
    private final boolean colours;
    private String trouble = "";

    private Story(PrintStream out, boolean colours) {
        this.out = out;
        this.colours = colours;
    }

    /** A story on a stream, with colours where a person watches. */
    public static Story on(PrintStream out) {
        boolean watched =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false)
                        && System.getenv("NO_COLOR") == null;
        return new Story(out, watched);
    }

    /** A story that nobody hears. */
    public static Story silent() {
        return new Story(
                new PrintStream(
                        java.io.OutputStream.nullOutputStream(), false, java.nio.charset.StandardCharsets.UTF_8),
                false);
    }

    void title(String text) {
        out.println();
        out.println(paint("1", text));
    }

    void chapter(int number, String zh, String en, String when) {
        out.println();
        String head = " %d  %s  %s ".formatted(number, zh, en);
        out.println(paint("1;31", "──" + head)
                + paint("2", "─".repeat(Math.max(3, WIDTH - 4 - width(head) - width(when))) + " " + when));
    }

    /** A call and what came of it. */
    void step(String who, String call, int status, String text) {
        step(who, call, status, text, "");
    }

    /** A call and what came of it, with the yuan it was about. */
    synchronized void step(String who, String call, int status, String text, String yuan) {
        trouble = "";
        line("  " + paint("36", pad(who, WHO)) + pad(fitted(shortened(call)), CALL)
                + paint("32", pad(Integer.toString(status), 5)) + pad(text, TEXT) + paint("1", amount(yuan)));
    }

    /** Something that the system did by itself. */
    synchronized void event(String text) {
        trouble = "";
        line("  " + pad("", WHO) + paint("2", "· " + text));
    }

    /** A line of a table, its amount in the column of amounts. */
    void sum(String label, String yuan) {
        line("  " + pad("", WHO) + pad(label, WIDTH - 2 - WHO - AMOUNT) + paint("1", amount(yuan)));
    }

    void rule() {
        line("  " + pad("", WHO) + paint("2", "─".repeat(WIDTH - 2 - WHO)));
    }

    /** A line of explanation. */
    void say(String text) {
        line("  " + pad("", WHO) + text);
    }

    void plain(String text) {
        out.println(text);
    }

    /** The system does not answer just now; said once, however often it is asked again. */
    synchronized void trouble(String text) {
        if (!text.equals(trouble)) {
            trouble = text;
            line("  " + pad("", WHO) + paint("33", "… " + shortened(text) + ", asking again · 重试"));
        }
    }

    private void line(String text) {
        out.println(text.stripTrailing());
    }

    private String paint(String code, String text) {
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    private static String shortened(String call) {
        return UUID_TEXT.matcher(call).replaceAll("…$1");
    }

    private static String fitted(String call) {
        return call.length() < CALL ? call : call.substring(0, CALL - 2) + "…";
    }

    /** Yuan with thousands separated, at the right end of its column. */
    static String amount(String yuan) {
        if (yuan.isEmpty()) {
            return "";
        }
        String text = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(new BigDecimal(yuan));
        return " ".repeat(Math.max(0, AMOUNT - text.length())) + text;
    }

    static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(1, columns - width(text)));
    }

    /** Columns on the screen: Chinese characters and full-width signs take two. */
    static int width(String text) {
        return text.codePoints().map(Story::columns).sum();
    }

    private static int columns(int character) {
        boolean wide = WIDE.stream().anyMatch(range -> range[0] <= character && character <= range[1]);
        return wide ? 2 : 1;
    }
}
