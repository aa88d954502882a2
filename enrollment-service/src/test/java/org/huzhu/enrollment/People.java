package org.huzhu.enrollment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.huzhu.kernel.personal.CitizenId;

/** Made-up people with valid citizen ids of the area 420202, each number used once per counter. */
public final class People {
    private static final String AREA = "420202";

    private People() {}

    /** A valid citizen id; the sequence number is odd for men. */
    public static String idNumber(LocalDate bornOn, int sequence, CitizenId.Sex sex) {
        int number = sequence % 499 * 2 + (sex == CitizenId.Sex.MALE ? 1 : 2);
        String body = AREA + bornOn.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(number);
        return body + CitizenId.checkCharacterOf(body);
    }

    /** The n-th of many people between 22 and 50 years in 2025: even ones are women. */
    public static Worker worker(int n) {
        CitizenId.Sex sex = n % 2 == 0 ? CitizenId.Sex.FEMALE : CitizenId.Sex.MALE;
        LocalDate bornOn = LocalDate.of(1975, 1, 2).plusDays(n / 499 % 10_000);
        return new Worker("测试" + chinese(n), idNumber(bornOn, n, sex), sex);
    }

    /** Somebody on a roster. */
    public record Worker(String name, String idNumber, CitizenId.Sex sex) {
        /** The row of a CSV roster. */
        public String row(int shares) {
            return name + "," + (sex == CitizenId.Sex.FEMALE ? "女" : "男") + "," + idNumber + "," + shares + ",在职";
        }
    }

    /** A roster of workers from one number to another, one share each. */
    public static String roster(int from, int to, int shares) {
        List<String> rows = new ArrayList<>();
        rows.add("姓名,性别,证件号码,份数,用工形式");
        for (int n = from; n < to; n++) {
            rows.add(worker(n).row(shares));
        }
        return String.join("\n", rows) + "\n";
    }

    private static String chinese(int n) {
        StringBuilder text = new StringBuilder();
        for (char digit : Integer.toString(n).toCharArray()) {
            text.append("零一二三四五六七八九".charAt(digit - '0'));
        }
        return text.toString();
    }
}
