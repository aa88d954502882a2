package org.huzhu.enrollment.roster;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.huzhu.kernel.personal.CitizenId;
import org.huzhu.kernel.personal.PersonalRefusal;

/** Reads what a unit says of somebody beside the columns that every roster has; an empty cell says nothing. */
final class DeclaredReading {
    private static final Pattern MONTHS = Pattern.compile("[0-9]{1,4}(\\.0+)?");
    private static final Map<String, Boolean> ANSWERS = Map.ofEntries(
            Map.entry("是", true),
            Map.entry("否", false),
            Map.entry("有", true),
            Map.entry("无", false),
            Map.entry("健康", true),
            Map.entry("不健康", false),
            Map.entry("yes", true),
            Map.entry("no", false),
            Map.entry("y", true),
            Map.entry("n", false),
            Map.entry("true", true),
            Map.entry("false", false));

    private DeclaredReading() {}

    static RosterEntry.Declared read(RosterRecord row, Optional<CitizenId> person, List<RosterFinding> findings) {
        return new RosterEntry.Declared(
                answer(row, RosterColumn.UNION_MEMBER, findings),
                answer(row, RosterColumn.INSURED, findings),
                answer(row, RosterColumn.HEALTHY, findings),
                months(row, findings),
                day(row, findings),
                worker(row, person, findings));
    }

    private static Optional<Boolean> answer(RosterRecord row, RosterColumn column, List<RosterFinding> findings) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Boolean answer = ANSWERS.get(text.toLowerCase(Locale.ROOT));
        if (answer == null) {
            findings.add(RosterFinding.of(row, column, RosterFault.ANSWER_UNKNOWN, Map.of()));
        }
        return Optional.ofNullable(answer);
    }

    private static OptionalInt months(RosterRecord row, List<RosterFinding> findings) {
        String text = row.text(RosterColumn.SERVICE_MONTHS);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!MONTHS.matcher(text).matches()) {
            findings.add(RosterFinding.of(row, RosterColumn.SERVICE_MONTHS, RosterFault.MONTHS_NOT_A_NUMBER, Map.of()));
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(text.replaceFirst("\\..*", "")));
    }

    private static Optional<LocalDate> day(RosterRecord row, List<RosterFinding> findings) {
        String text = row.text(RosterColumn.HIRED_ON).replace('/', '-');
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException malformed) {
            findings.add(RosterFinding.of(row, RosterColumn.HIRED_ON, RosterFault.DAY_MALFORMED, Map.of()));
            return Optional.empty();
        }
    }

    private static Optional<CitizenId> worker(
            RosterRecord row, Optional<CitizenId> person, List<RosterFinding> findings) {
        String text = row.text(RosterColumn.WORKER_ID);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<PersonalRefusal> fault = CitizenId.faultOf(text);
        if (fault.isPresent()) {
            findings.add(new RosterFinding(
                    row.row(), RosterColumn.WORKER_ID, fault.get().name(), Map.of()));
            return Optional.empty();
        }
        CitizenId worker = CitizenId.of(text);
        if (person.filter(worker::equals).isPresent()) {
            findings.add(RosterFinding.of(row, RosterColumn.WORKER_ID, RosterFault.WORKER_IS_SAME, Map.of()));
        }
        return Optional.of(worker);
    }
}
