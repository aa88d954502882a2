package org.huzhu.terms.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.huzhu.terms.json.Place;

/** Collects findings and gives them their words. */
final class Findings {

    private final List<Finding> found = new ArrayList<>();

    void error(Place place, String code, String... params) {
        add(Severity.ERROR, place.pointer(), code, pairs(params));
    }

    void warning(Place place, String code, String... params) {
        add(Severity.WARNING, place.pointer(), code, pairs(params));
    }

    void error(String pointer, String code, Map<String, String> params) {
        add(Severity.ERROR, pointer, code, params);
    }

    boolean hasErrorAt(String pointer) {
        return found.stream().anyMatch(each -> each.severity() == Severity.ERROR && covers(each.pointer(), pointer));
    }

    private static boolean covers(String faulty, String pointer) {
        return faulty.equals(pointer) || faulty.startsWith(pointer + "/");
    }

    LintReport report() {
        return new LintReport(found.stream()
                .distinct()
                .sorted(Comparator.comparing(Finding::severity)
                        .thenComparing(Finding::pointer, Findings::byPlace)
                        .thenComparing(Finding::code))
                .toList());
    }

    /** Compares pointers token by token, numbers as numbers, so that item 10 comes after item 9. */
    private static int byPlace(String left, String right) {
        String[] a = left.split("/", -1);
        String[] b = right.split("/", -1);
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            boolean numbers = a[i].matches("\\d{1,9}") && b[i].matches("\\d{1,9}");
            int order =
                    numbers ? Integer.compare(Integer.parseInt(a[i]), Integer.parseInt(b[i])) : a[i].compareTo(b[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.length, b.length);
    }

    private void add(Severity severity, String pointer, String code, Map<String, String> params) {
        found.add(new Finding(severity, pointer, code, params, LintTexts.of(code, params)));
    }

    private static Map<String, String> pairs(String... params) {
        return switch (params.length) {
            case 0 -> Map.of();
            case 2 -> Map.of(params[0], params[1]);
            case 4 -> Map.of(params[0], params[1], params[2], params[3]);
            default -> throw new IllegalArgumentException("names and values, at most two");
        };
    }
}
