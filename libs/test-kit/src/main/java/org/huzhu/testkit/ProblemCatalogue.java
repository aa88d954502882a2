package org.huzhu.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;
import org.huzhu.kernel.refusal.RefusalCode;
import org.huzhu.kit.problem.ProblemTexts;

/** Every refusal code of some packages: whether each has texts in both languages, and the page that lists them. */
public final class ProblemCatalogue {

    private final Map<String, RefusalCode> codes = new TreeMap<>();
    private final ProblemTexts texts;

    private ProblemCatalogue(ProblemTexts texts) {
        this.texts = texts;
    }

    /**
     * Collects the refusal codes of packages.
     *
     * @param bundles the text bundles in which they are looked up
     * @param packages where the enums are
     */
    public static ProblemCatalogue of(List<String> bundles, String... packages) {
        ProblemCatalogue catalogue = new ProblemCatalogue(new ProblemTexts(bundles));
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packages)) {
            if (type.isEnum() && type.isAssignableTo(RefusalCode.class)) {
                for (Object constant : load(type.getName()).getEnumConstants()) {
                    RefusalCode code = (RefusalCode) constant;
                    catalogue.codes.put(code.name(), code);
                }
            }
        }
        return catalogue;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, true, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Checks that each code has a title and a detail in Chinese and in English.
     *
     * @throws AssertionError with the names of those that do not, or when there is no code at all
     */
    public void verifyTexts() {
        Assertions.assertThat(codes).as("refusal codes").isNotEmpty();
        List<String> missing = new ArrayList<>();
        for (String code : codes.keySet()) {
            if (!texts.complete(code, Locale.CHINESE)) {
                missing.add(code + " (zh)");
            }
            if (!texts.complete(code, Locale.ENGLISH)) {
                missing.add(code + " (en)");
            }
        }
        Assertions.assertThat(missing).as("codes without title or detail").isEmpty();
    }

    /** Compares the page of codes with the committed one; {@code -Dsnapshot.update} writes it instead. */
    public void verifyPage(Path file, String title) {
        StringBuilder page = new StringBuilder("# ").append(title).append("\n\n");
        page.append("Written by a test from the text bundles; do not edit.\n\n");
        page.append("| code | kind | 中文 | English |\n|---|---|---|---|\n");
        codes.forEach((name, code) -> page.append("| `%s` | %s | %s：%s | %s: %s |%n"
                .formatted(
                        name,
                        code.category(),
                        texts.title(name, Locale.CHINESE),
                        texts.pattern(name, Locale.CHINESE),
                        texts.title(name, Locale.ENGLISH),
                        texts.pattern(name, Locale.ENGLISH))));
        OpenApiSnapshot.compare(file, page.toString());
    }
}
