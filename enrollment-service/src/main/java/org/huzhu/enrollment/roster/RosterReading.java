package org.huzhu.enrollment.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huzhu.enrollment.member.Person;
import org.huzhu.kernel.personal.CitizenId;
import org.huzhu.kernel.personal.PersonalRefusal;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.terms.Employment;

/**
 * Reads the rows of one roster file in order: what each cell means, and whether the same person stood there before.
 *
 * <p>It remembers the persons it saw, so one instance reads one file. Every fault of a row is found, not only the first.
 */
public final class RosterReading {
    private static final int NAME_LENGTH_MAX = 60;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}·.’' -]+");
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}(\\.0+)?");
    private static final Map<String, CitizenId.Sex> SEXES = Map.of(
            "男", CitizenId.Sex.MALE,
            "女", CitizenId.Sex.FEMALE,
            "m", CitizenId.Sex.MALE,
            "f", CitizenId.Sex.FEMALE,
            "male", CitizenId.Sex.MALE,
            "female", CitizenId.Sex.FEMALE);

    private final int sharesMax;
    private final Map<CitizenId, Integer> rowOfPerson = new HashMap<>();

    public RosterReading(int sharesMax) {
        this.sharesMax = sharesMax;
    }

    /** What a row is: an entry, or what is wrong with it. */
    public sealed interface Outcome {
        /** A row that can be read. */
        record Read(RosterEntry entry) implements Outcome {}

        /** A row with faults, at least one. */
        record Faulty(List<RosterFinding> findings) implements Outcome {
            public Faulty {
                findings = List.copyOf(findings);
            }
        }
    }

    /** Reads the next row. */
    public Outcome read(RosterRecord row) {
        List<RosterFinding> findings = new ArrayList<>();
        Optional<Sensitive> name = name(row, findings);
        Optional<CitizenId> id = idNumber(row, findings);
        sex(row, id, findings);
        Optional<Integer> shares = shares(row, findings);
        Optional<Employment> employment = employment(row, findings);
        Optional<Sensitive> mobile = mobile(row, findings);
        RosterEntry.Declared declared = DeclaredReading.read(row, id, findings);
        if (!findings.isEmpty()) {
            return new Outcome.Faulty(findings);
        }
        return new Outcome.Read(new RosterEntry(
                row,
                new Person(name.orElseThrow(), id.orElseThrow(), mobile),
                shares.orElseThrow(),
                employment.orElseThrow(),
                declared));
    }

    private static Optional<Sensitive> name(RosterRecord row, List<RosterFinding> findings) {
        String text = row.text(RosterColumn.NAME).replace('\u3000', ' ').strip();
        if (text.isEmpty()) {
            findings.add(RosterFinding.of(row, RosterColumn.NAME, RosterFault.NAME_MISSING, Map.of()));
            return Optional.empty();
        }
        if (text.length() > NAME_LENGTH_MAX || !NAME.matcher(text).matches()) {
            findings.add(RosterFinding.of(row, RosterColumn.NAME, RosterFault.NAME_MALFORMED, Map.of()));
            return Optional.empty();
        }
        return Optional.of(Sensitive.of(normalised(text)));
    }

    /** Short Chinese names are often spaced out in tables: 张　三 is 张三. Names in other scripts keep their blanks. */
    private static String normalised(String name) {
        return name.codePoints().anyMatch(c -> Character.isLetter(c) && !Character.isIdeographic(c))
                ? name.replaceAll("\\s+", " ")
                : name.replaceAll("\\s", "");
    }

    private Optional<CitizenId> idNumber(RosterRecord row, List<RosterFinding> findings) {
        String text = row.text(RosterColumn.ID_NUMBER);
        if (text.isEmpty()) {
            findings.add(RosterFinding.of(row, RosterColumn.ID_NUMBER, RosterFault.ID_NUMBER_MISSING, Map.of()));
            return Optional.empty();
        }
        Optional<PersonalRefusal> fault = CitizenId.faultOf(text);
        if (fault.isPresent()) {
            findings.add(new RosterFinding(
                    row.row(), RosterColumn.ID_NUMBER, fault.get().name(), Map.of()));
            return Optional.empty();
        }
        CitizenId id = CitizenId.of(text);
        Integer earlier = rowOfPerson.putIfAbsent(id, row.row());
        if (earlier != null) {
            findings.add(RosterFinding.of(
                    row, RosterColumn.ID_NUMBER, RosterFault.DUPLICATE_IN_FILE, Map.of("firstRow", earlier)));
        }
        return Optional.of(id);
    }

    private static void sex(RosterRecord row, Optional<CitizenId> id, List<RosterFinding> findings) {
        CitizenId.Sex sex = SEXES.get(row.text(RosterColumn.SEX).toLowerCase(Locale.ROOT));
        if (sex == null) {
            findings.add(RosterFinding.of(row, RosterColumn.SEX, RosterFault.SEX_UNKNOWN, Map.of()));
        } else if (id.isPresent() && id.get().sex() != sex) {
            findings.add(RosterFinding.of(row, RosterColumn.SEX, RosterFault.SEX_DIFFERS_FROM_ID, Map.of()));
        }
    }

    private Optional<Integer> shares(RosterRecord row, List<RosterFinding> findings) {
        String text = row.text(RosterColumn.SHARES);
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            findings.add(RosterFinding.of(row, RosterColumn.SHARES, RosterFault.SHARES_NOT_A_NUMBER, Map.of()));
            return Optional.empty();
        }
        int shares = Integer.parseInt(text.replaceFirst("\\..*", ""));
        if (shares < 1 || shares > sharesMax) {
            findings.add(RosterFinding.of(
                    row, RosterColumn.SHARES, RosterFault.SHARES_OUT_OF_RANGE, Map.of("max", sharesMax)));
            return Optional.empty();
        }
        return Optional.of(shares);
    }

    private static Optional<Employment> employment(RosterRecord row, List<RosterFinding> findings) {
        Optional<Employment> employment = Employment.of(row.text(RosterColumn.EMPLOYMENT));
        if (employment.isEmpty()) {
            findings.add(RosterFinding.of(row, RosterColumn.EMPLOYMENT, RosterFault.EMPLOYMENT_UNKNOWN, Map.of()));
        }
        return employment;
    }

    private static Optional<Sensitive> mobile(RosterRecord row, List<RosterFinding> findings) {
        String text = row.text(RosterColumn.MOBILE).replaceAll("[ -]", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!MOBILE.matcher(text).matches()) {
            findings.add(RosterFinding.of(row, RosterColumn.MOBILE, RosterFault.PHONE_MALFORMED, Map.of()));
            return Optional.empty();
        }
        return Optional.of(Sensitive.of(text));
    }
}
