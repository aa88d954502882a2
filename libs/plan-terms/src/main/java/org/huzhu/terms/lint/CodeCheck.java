package org.huzhu.terms.lint;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huzhu.terms.json.Place;

/** Diagnosis codes that no chapter of ICD-10 has, and ranges that go backwards. */
final class CodeCheck {

    private static final Pattern WRITTEN = Pattern.compile("([A-Z]\\d{2})(?:\\.[0-9A-Z]{1,6})?(?:-([A-Z]\\d{2}))?");

    /** The categories in use, chapter by chapter (WHO ICD-10, 2019). */
    private static final List<String> CHAPTERS = List.of(
            "A00-B99", "C00-D48", "D50-D89", "E00-E90", "F00-F99", "G00-G99", "H00-H95", "I00-I99", "J00-J99",
            "K00-K93", "L00-L99", "M00-M99", "N00-N99", "O00-O99", "P00-P96", "Q00-Q99", "R00-R99", "S00-T98",
            "U00-U99", "V01-Y98", "Z00-Z99");

    private CodeCheck() {}

    static void check(Place root, Findings findings) {
        for (Place exclusion : root.at("exclusions").items()) {
            codes(exclusion.at("diagnoses"), findings);
        }
        for (Place benefit : root.at("benefits").items()) {
            codes(benefit.at("when").at("diagnoses"), findings);
            codes(benefit.at("when").at("exceptDiagnoses"), findings);
        }
    }

    private static void codes(Place codes, Findings findings) {
        for (Place place : codes.items()) {
            place.asText().map(WRITTEN::matcher).filter(Matcher::matches).ifPresent(code -> {
                String from = code.group(1);
                String to = code.group(2) == null ? from : code.group(2);
                if (to.compareTo(from) < 0) {
                    findings.error(place, "CODE_RANGE_GOES_BACK", "code", code.group());
                } else if (!inUse(from) || !inUse(to)) {
                    findings.error(place, "CODE_UNKNOWN", "code", code.group());
                }
            });
        }
    }

    private static boolean inUse(String category) {
        return CHAPTERS.stream()
                .anyMatch(chapter -> chapter.substring(0, 3).compareTo(category) <= 0
                        && chapter.substring(4).compareTo(category) >= 0);
    }
}
