package org.huzhu.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rules of the house that only the text of a service shows: SQL, configuration, sizes, tests, its page. They read the
 * module's own folder, in which Maven runs the tests.
 *
 * <p>Each rule names the lines that break it.
 */
final class SourceRules {

    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Path TEST = Path.of("src", "test", "java");
    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");

    /** A class of a core is a page or two. */
    private static final int CORE_LINES_MAX = 199;

    private static final Pattern JOINED_SQL = Pattern.compile(
            "\\+\\s*\"\\s*(SELECT|FROM|WHERE|AND|OR|ORDER BY|GROUP BY|JOIN|LEFT JOIN|VALUES|ON CONFLICT|SET|LIMIT|RETURNING|UNION)\\b"
                    + "|\"\\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM)\\b[^\"]*\"\\s*\\+\\s*$");
    private static final Pattern CAST = Pattern.compile("\\bCAST\\s*\\(");
    private static final Pattern SCOPE_SETTING = Pattern.compile("app\\.scope_");
    private static final Pattern CONFIG_PROPERTY = Pattern.compile("@ConfigProperty\\b");
    private static final Pattern NULLABLE = Pattern.compile("@Nullable\\b");
    private static final Pattern NESTED = Pattern.compile("^    (public )?record ");
    private static final Pattern SINGLETON = Pattern.compile("^@Singleton$", Pattern.MULTILINE);
    private static final Pattern TABLE = Pattern.compile("@Table\\(name = \"([a-z_]+)\"");
    private static final Pattern MIGRATION_NAME = Pattern.compile("V[1-9]\\d{2}__[a-z0-9_]+\\.sql");

    /** What the page of a service says first, in this order. */
    private static final List<String> PAGE = List.of(
            "What it owns",
            "Aggregates and their states",
            "Events in",
            "Events out",
            "Commands by path",
            "Panache tables",
            "SQL tables",
            "Who may do what",
            "Settings",
            "Its tests alone");

    private final Path root;

    /**
     * Rules of a service.
     *
     * @param base its package
     */
    SourceRules(String base) {
        this.root = Path.of(base.replace('.', '/'));
    }

    Stream<DynamicTest> tests() {
        Map<String, Supplier<List<String>>> rules = new LinkedHashMap<>();
        rules.put("SQL is written in text blocks", () -> lines(this::any, JOINED_SQL));
        rules.put("SQL casts with ::type", () -> lines(this::any, CAST));
        rules.put("nobody but the kit names the scope setting", () -> lines(this::any, SCOPE_SETTING));
        rules.put("settings come from one mapping at the root", () -> lines(this::any, CONFIG_PROPERTY));
        rules.put("a core has no null: what may be absent is Optional", () -> lines(this::core, NULLABLE));
        rules.put("a class of a core has fewer than 200 lines", this::tooLong);
        rules.put("every use case has a plain test", this::testsMissing);
        rules.put("a table is written by Panache or by SQL, not by both", this::writtenTwice);
        rules.put(
                "requests and views are files of their own, not parts of a resource",
                () -> lines(file -> file.getFileName().toString().endsWith("Resource.java"), NESTED));
        rules.put("migrations are numbered from V100 and say what they do", this::misnamedMigrations);
        rules.put("the page of a service opens like those of the others", this::missingOnPage);
        return rules.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> assertThat(rule.getValue().get()).isEmpty()));
    }

    private boolean any(Path file) {
        return true;
    }

    /** A core is a package right below the service's. */
    private boolean core(Path file) {
        return MAIN.resolve(root).relativize(file).getNameCount() == 2;
    }

    private List<String> lines(Predicate<Path> which, Pattern pattern) {
        List<String> found = new ArrayList<>();
        for (Path file : sources(MAIN).filter(which).toList()) {
            List<String> text = text(file).lines().toList();
            for (int i = 0; i < text.size(); i++) {
                if (pattern.matcher(text.get(i)).find()) {
                    found.add(file.getFileName() + ":" + (i + 1) + " "
                            + text.get(i).strip());
                }
            }
        }
        return found;
    }

    private List<String> tooLong() {
        return sources(MAIN)
                .filter(this::core)
                .filter(file -> text(file).lines().count() > CORE_LINES_MAX)
                .map(file -> file.getFileName() + " has " + text(file).lines().count())
                .toList();
    }

    private List<String> testsMissing() {
        Set<String> plain = new TreeSet<>();
        sources(TEST)
                .filter(file -> !text(file).contains("@QuarkusTest"))
                .forEach(file -> plain.add(file.getFileName().toString()));
        Set<String> useCases = new TreeSet<>();
        sources(MAIN)
                .filter(this::core)
                .filter(file -> SINGLETON.matcher(text(file)).find())
                .forEach(file -> useCases.add(file.getFileName().toString().replace(".java", "")));
        return useCases.stream()
                .filter(useCase -> !plain.contains(useCase + "Test.java"))
                .map(useCase -> useCase + " has no plain test")
                .toList();
    }

    private List<String> writtenTwice() {
        List<String> tables = sources(MAIN)
                .flatMap(file -> TABLE.matcher(text(file)).results())
                .map(match -> match.group(1))
                .toList();
        List<String> found = new ArrayList<>();
        for (Path file : sources(MAIN).toList()) {
            for (String table : tables) {
                Pattern write = Pattern.compile("(INSERT INTO|UPDATE|DELETE FROM)\\s+" + table + "\\b");
                write.matcher(text(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(sql -> found.add(file.getFileName() + ": " + sql));
            }
        }
        return found;
    }

    private List<String> misnamedMigrations() {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !MIGRATION_NAME.matcher(name).matches())
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<String> missingOnPage() {
        List<String> headings = text(Path.of("README.md"))
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("- **"))
                .map(line -> line.substring("- **".length()))
                .limit(PAGE.size())
                .toList();
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < PAGE.size(); i++) {
            if (i >= headings.size() || !headings.get(i).startsWith(PAGE.get(i))) {
                missing.add(PAGE.get(i));
            }
        }
        return missing;
    }

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
