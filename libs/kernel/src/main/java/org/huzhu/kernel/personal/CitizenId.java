package org.huzhu.kernel.personal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huzhu.kernel.refusal.Refused;

/** A checked citizen identity number of GB 11643: area, birth date, sequence, check character. */
public final class CitizenId {

    /** Sex as the sequence number tells it: odd is male. */
    public enum Sex {
        /** Female, 女. */
        FEMALE,
        /** Male, 男. */
        MALE
    }

    private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{16}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int YEAR_MIN = 1850;

    private final String value;
    private final LocalDate birthDate;

    private CitizenId(String value, LocalDate birthDate) {
        this.value = value;
        this.birthDate = birthDate;
    }

    /**
     * Reads a number; blanks, hyphens and the like are dropped, full-width digits are taken as digits, x as X.
     *
     * @throws Refused with CITIZEN_ID_MALFORMED, CITIZEN_ID_BIRTH_DATE or CITIZEN_ID_CHECK
     */
    public static CitizenId of(String text) {
        Optional<PersonalRefusal> fault = faultOf(text);
        if (fault.isPresent()) {
            throw new Refused(fault.get());
        }
        String value = normalised(text);
        return new CitizenId(value, birthDateOf(value).orElseThrow());
    }

    /** Tells what is wrong with a number, if anything, without an exception; for rosters. */
    public static Optional<PersonalRefusal> faultOf(String text) {
        String value = normalised(text);
        if (!SHAPE.matcher(value).matches()) {
            return Optional.of(PersonalRefusal.CITIZEN_ID_MALFORMED);
        }
        if (birthDateOf(value).isEmpty()) {
            return Optional.of(PersonalRefusal.CITIZEN_ID_BIRTH_DATE);
        }
        return checkCharacterOf(value.substring(0, 17)) == value.charAt(17)
                ? Optional.empty()
                : Optional.of(PersonalRefusal.CITIZEN_ID_CHECK);
    }

    /**
     * Computes the check character of the first 17 digits (ISO 7064 MOD 11-2).
     *
     * @throws IllegalArgumentException when it is not 17 digits
     */
    public static char checkCharacterOf(String first17) {
        if (first17.length() != WEIGHTS.length) {
            throw new IllegalArgumentException("the check character stands over 17 digits");
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Digits.valueAt(first17, i);
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }

    private static String normalised(String text) {
        return NormalForm.of(text);
    }

    private static Optional<LocalDate> birthDateOf(String value) {
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(value.substring(6, 10)),
                    Integer.parseInt(value.substring(10, 12)),
                    Integer.parseInt(value.substring(12, 14)));
            return date.getYear() < YEAR_MIN ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns the whole number. */
    public String reveal() {
        return value;
    }

    /** Returns the number for storage under encryption. */
    public Sensitive sensitive() {
        return Sensitive.of(value);
    }

    /** Returns the six digits of the area it was first issued in (GB/T 2260). */
    public String area() {
        return value.substring(0, 6);
    }

    /** Returns the birth date. */
    public LocalDate birthDate() {
        return birthDate;
    }

    /** Returns the sex. */
    public Sex sex() {
        return Digits.valueAt(value, 16) % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** Returns the completed years of life on a day; negative before birth, from the day before it on. */
    public int ageOn(LocalDate day) {
        int years = day.getYear() - birthDate.getYear();
        return MonthDay.from(day).isBefore(MonthDay.from(birthDate)) ? years - 1 : years;
    }

    /** Returns the first three and last two characters, the rest as stars. */
    public String masked() {
        return Masks.citizenId(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CitizenId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Shows the mask. */
    @Override
    public String toString() {
        return masked();
    }
}
