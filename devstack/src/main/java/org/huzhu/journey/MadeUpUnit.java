package org.huzhu.journey;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.huzhu.kernel.personal.BankCard;
import org.huzhu.kernel.personal.BankLineNumber;
import org.huzhu.kernel.personal.CitizenId;
import org.huzhu.kernel.personal.UnifiedCreditCode;

/**
 * The people and the unit of one run, all made up: 120 workers of whom 66 are women, with citizen ids whose check
 * character is right. The first of them is the one who falls ill.
 */
public final class MadeUpUnit {

    /** How many workers the unit enrols. */
    public static final int WORKERS = 120;

    private static final int WOMEN = 66;
    private static final String AREA = "420202";
    private static final String[] FAMILY_NAMES = {
        "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗"
    };
    private static final String[] WOMENS_NAMES = {"秀英", "丽华", "桂兰", "晓燕", "雪梅", "玉珍", "海霞", "春艳", "静怡", "文慧", "思琪"};
    private static final String[] MENS_NAMES = {"建国", "志强", "国庆", "海涛", "文斌", "永刚", "卫东", "立新", "少华", "明辉", "晓峰"};

    private final JourneyId id;
    private final List<Person> people;

    MadeUpUnit(JourneyId id) {
        this.id = id;
        this.people = populate(id);
    }

    /** The workers; the patient first. */
    public List<Person> people() {
        return people;
    }

    /** The worker who falls ill. */
    public Person patient() {
        return people.getFirst();
    }

    /** The unit's unified social credit code, valid by its check character. */
    public String creditCode() {
        String organisation = "MA" + letters(6);
        String body = "91420200" + organisation + organisationCheck(organisation);
        return body + UnifiedCreditCode.checkCharacterOf(body);
    }

    /** The unit's name, different in each run so that people can tell them apart. */
    public String unitName() {
        return "黄石市东方机械有限公司(" + id.suffix() + ")";
    }

    /** The patient's own account; it passes the Luhn check and does not end in 0000, which the bank would refuse. */
    public String account() {
        String digits = id.digits("account", 9) + "3";
        String body = "62220202" + digits;
        return body + BankCard.checkDigitOf(body);
    }

    /** The line number of the patient's bank. */
    public static String bankLineNumber() {
        String first = "31352210001";
        return first + BankLineNumber.checkDigitOf(first);
    }

    /** The number under which the medical insurance bureau settled the stay. */
    public String settlementReference(LocalDate settledOn) {
        return "420200" + DateTimeFormatter.BASIC_ISO_DATE.format(settledOn) + id.digits("settlement", 4);
    }

    /** How many women work in the unit. */
    public static int women() {
        return WOMEN;
    }

    /**
     * The roster of a plan as a CSV file in UTF-8.
     *
     * @param shares how many shares a worker takes; those with none are left out
     */
    public byte[] roster(ToIntFunction<Person> shares) {
        return people.stream()
                .filter(person -> shares.applyAsInt(person) > 0)
                .map(person -> String.join(
                        ",",
                        person.name(),
                        person.sex(),
                        person.idNumber(),
                        Integer.toString(shares.applyAsInt(person)),
                        "在职",
                        person.phone()))
                .collect(Collectors.joining("\r\n", "姓名,性别,证件号码,份数,用工形式,手机\r\n", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String letters(int count) {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append(alphabet.charAt(id.number("organisation" + i, alphabet.length())));
        }
        return letters.toString();
    }

    /** The check character of the organisation code inside (GB 11714): weights 3 7 9 10 5 8 4 2, modulo 11. */
    private static char organisationCheck(String organisation) {
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += Character.digit(organisation.charAt(i), 36) * weights[i];
        }
        int check = 11 - sum % 11;
        return switch (check) {
            case 10 -> 'X';
            case 11 -> '0';
            default -> (char) ('0' + check);
        };
    }

    private static List<Person> populate(JourneyId id) {
        List<Person> people = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < WORKERS; i++) {
            boolean woman = i < WOMEN;
            String name = i == 0 ? "盛红梅" : name(id, i, woman);
            people.add(new Person(name, woman ? "女" : "男", citizenId(id, i, woman, taken), phone(id, i)));
        }
        return List.copyOf(people);
    }

    private static String name(JourneyId id, int i, boolean woman) {
        String[] given = woman ? WOMENS_NAMES : MENS_NAMES;
        return FAMILY_NAMES[id.number("family" + i, FAMILY_NAMES.length)] + given[id.number("given" + i, given.length)];
    }

    /** Between 25 and 54 years old on the day of enrolment, so that every plan takes them. */
    private static String citizenId(JourneyId id, int i, boolean woman, Set<String> taken) {
        for (int attempt = 0; ; attempt++) {
            String word = "citizen" + i + "." + attempt;
            LocalDate birth = id.start().minusYears(25).minusDays(id.number(word + "age", 29 * 365));
            int sequence = 10 + 2 * id.number(word + "sequence", 490) + (woman ? 0 : 1);
            String first17 = AREA + DateTimeFormatter.BASIC_ISO_DATE.format(birth) + "%03d".formatted(sequence);
            if (taken.add(first17)) {
                return first17 + CitizenId.checkCharacterOf(first17);
            }
        }
    }

    private static String phone(JourneyId id, int i) {
        return "139" + id.digits("phone" + i, 8);
    }
}
