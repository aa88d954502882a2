package org.huzhu.kernel.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * Chinese working days: Monday to Friday without the holidays, plus the make-up days (调休) of the yearly notice.
 *
 * <p>A year whose notice is not in the data counts plain weekdays and is {@link #provisional(int) provisional}; a
 * deadline that depends on it must say so.
 */
public final class WorkingCalendar {

    private static final String SHIPPED = "cn-working-days.txt";

    private final String version;
    private final Map<Integer, String> sources;
    private final Set<LocalDate> off;
    private final Set<LocalDate> makeUp;

    private WorkingCalendar(String version, Map<Integer, String> sources, Set<LocalDate> off, Set<LocalDate> makeUp) {
        this.version = version;
        this.sources = sources;
        this.off = off;
        this.makeUp = makeUp;
    }

    /** Reads the calendar that ships with this library. */
    public static WorkingCalendar shipped() {
        try (InputStream in = Objects.requireNonNull(WorkingCalendar.class.getResourceAsStream(SHIPPED), SHIPPED);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a calendar: {@code version}, then per year {@code <year>.source}, {@code <year>.off} (spans
     * {@code first..last}, both in, separated by blanks) and {@code <year>.makeUp} (days).
     *
     * @throws IllegalArgumentException when a line cannot be understood
     */
    public static WorkingCalendar read(Reader reader) throws IOException {
        Properties lines = new Properties();
        lines.load(reader);
        String version = lines.getProperty("version");
        if (version == null) {
            throw new IllegalArgumentException("a working calendar names its version");
        }
        Map<Integer, String> sources = new TreeMap<>();
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> makeUp = new HashSet<>();
        for (String key : lines.stringPropertyNames()) {
            if (key.equals("version")) {
                continue;
            }
            int dot = key.indexOf('.');
            int year = Integer.parseInt(key.substring(0, Math.max(dot, 0)));
            String value = lines.getProperty(key, "").strip();
            switch (key.substring(dot + 1)) {
                case "source" -> sources.put(year, value);
                case "off" -> addSpans(year, value, off);
                case "makeUp" -> addDays(year, value, makeUp);
                default -> throw new IllegalArgumentException("unknown line in a working calendar: " + key);
            }
        }
        return new WorkingCalendar(version, Map.copyOf(sources), Set.copyOf(off), Set.copyOf(makeUp));
    }

    private static void addSpans(int year, String text, Set<LocalDate> into) {
        for (String span : text.split("\\s+", -1)) {
            String[] ends = span.split("\\.\\.", -1);
            if (ends.length != 2) {
                throw new IllegalArgumentException("a span of days off is first..last: " + span);
            }
            LocalDate first = inYear(year, ends[0]);
            LocalDate last = inYear(year, ends[1]);
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("a span of days off is first..last: " + span);
            }
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                into.add(day);
            }
        }
    }

    private static void addDays(int year, String text, Set<LocalDate> into) {
        for (String day : text.split("\\s+", -1)) {
            into.add(inYear(year, day));
        }
    }

    private static LocalDate inYear(int year, String text) {
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a day under the year " + year + ": " + text, e);
        }
        if (day.getYear() != year) {
            throw new IllegalArgumentException(text + " stands under the year " + year);
        }
        return day;
    }

    /** Returns the version of the data, to be kept with a deadline counted by it. */
    public String version() {
        return version;
    }

    /** Returns the notice a year's days come from, if the data has the year. */
    public Optional<String> source(int year) {
        return Optional.ofNullable(sources.get(year));
    }

    /** Tells whether the year's notice is missing, so that only plain weekdays are known. */
    public boolean provisional(int year) {
        return !sources.containsKey(year);
    }

    /** Tells whether any day from the first to the second, both in, falls in a provisional year. */
    public boolean provisional(LocalDate from, LocalDate to) {
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            if (provisional(year)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether people work on a day. */
    public boolean isWorkingDay(LocalDate day) {
        if (makeUp.contains(day)) {
            return true;
        }
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !off.contains(day);
    }

    /**
     * Counts working days forward, the day itself not counted: one working day after Friday is Monday.
     *
     * @param count zero or more; zero gives the day itself, working or not
     */
    public LocalDate plusWorkingDays(LocalDate day, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("working days are counted forward: " + count);
        }
        LocalDate result = day;
        for (int left = count; left > 0; ) {
            result = result.plusDays(1);
            if (isWorkingDay(result)) {
                left--;
            }
        }
        return result;
    }

    /**
     * Counts the working days after one day up to and with another, so that {@code workingDaysBetween(d,
     * plusWorkingDays(d, n))} is n.
     *
     * @param until not before {@code after}
     */
    public int workingDaysBetween(LocalDate after, LocalDate until) {
        if (until.isBefore(after)) {
            throw new IllegalArgumentException(until + " is before " + after);
        }
        int count = 0;
        for (LocalDate day = after.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }
}
