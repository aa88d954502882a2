package org.huzhu.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rules of the house as tests of a service: {@code @TestFactory Stream<DynamicTest> house() { return
 * HouseRules.of("org.huzhu.claims").tests(); }}.
 *
 * <p>A feature is a package right below the service's; it is core itself, and its sub-packages are edges. A rule that
 * matches no class fails.
 */
public final class HouseRules {

    private static final String[] CORE_MAY_USE = {
        "java..", "org.huzhu.kernel..", "org.huzhu.benefit..", "org.huzhu.terms..", "org.jspecify..", "jakarta.inject.."
    };
    private static final String BANNED_NAMES =
            ".*(Impl|Dto|Entity|Aggregate|Manager|Helper|Util|Utils|Processor|Handler|Data|Info|Base|Service)";

    private final String base;
    private final JavaClasses classes;

    private HouseRules(String base) {
        this.base = base;
        this.classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(base);
    }

    /** Returns the rules for a service, such as {@code org.huzhu.claims}. */
    public static HouseRules of(String base) {
        return new HouseRules(base);
    }

    /** Returns each rule as a test. */
    public Stream<DynamicTest> tests() {
        return Stream.concat(
                rules().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(classes))),
                new SourceRules(base).tests());
    }

    /** Returns the rules by what they say. */
    public Map<String, ArchRule> rules() {
        HouseConditions conditions = new HouseConditions(base);
        DescribedPredicate<JavaClass> core = conditions.core();
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put(
                "a core uses only the JDK, the kernel, the engine, plan terms, @Singleton and other cores",
                classes()
                        .that(core)
                        .should()
                        .onlyDependOnClassesThat(
                                resideInAnyPackage(CORE_MAY_USE).or(core)));
        rules.put(
                "an edge uses no other edge, but a view may show another's view",
                classes().that(conditions.edge()).should(conditions.useNoOtherEdge()));
        rules.put(
                "features form no cycle",
                slices().matching(base + ".(*)..").should().beFreeOfCycles());
        rules.put("contracts are used in kafka edges only", only("org.huzhu.contracts..", "..kafka.."));
        rules.put("persistence is used in db edges only", only("jakarta.persistence..", "..db.."));
        rules.put("Panache is used in db edges only", only("io.quarkus.hibernate.orm.panache..", "..db.."));
        rules.put("JAX-RS is used in rest edges only", only("jakarta.ws.rs..", "..rest.."));
        rules.put("Kafka is used in kafka edges only", only("org.apache.kafka..", "..kafka.."));
        rules.put(
                "reactive messaging is used in kafka edges only",
                only("org.eclipse.microprofile.reactive.messaging..", "..kafka.."));
        rules.put(
                "nothing is @Transactional: transactions go through the kit",
                noClasses().should().dependOnClassesThat().haveFullyQualifiedName("jakarta.transaction.Transactional"));
        rules.put(
                "nothing runs by a clock that can be set: what comes again is a round of the kit",
                noClasses().should().dependOnClassesThat(resideInAPackage("io.quarkus.scheduler..")));
        rules.put(
                "a core keeps numbers exact and dates civil",
                classes().that(core).should(conditions.keepNumbersExact()));
        rules.put("a core does not ask the world", classes().that(core).should(conditions.notAskTheWorld()));
        rules.put("a core's classes are closed", classes().that(core).should(conditions.beClosed()));
        rules.put("no class has a name that says nothing", classes().should().haveNameNotMatching(BANNED_NAMES));
        rules.put(
                "rows are package-private",
                classes()
                        .that()
                        .haveSimpleNameEndingWith("Row")
                        .and()
                        .resideInAPackage("..db..")
                        .should()
                        .bePackagePrivate()
                        .allowEmptyShould(true));
        rules.put(
                "what adapts to the database is package-private",
                classes()
                        .that()
                        .resideInAPackage(base + "..db..")
                        .and()
                        .areTopLevelClasses()
                        .and()
                        .haveSimpleNameNotEndingWith("package-info")
                        .should()
                        .bePackagePrivate());
        rules.put(
                "an adapter is named after its kind: Sql or Panache",
                noClasses().should().haveSimpleNameStartingWith("Jdbi"));
        rules.put(
                "rows are read by names, never by hand",
                noClasses()
                        .that()
                        .resideInAPackage(base + "..")
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.sql.ResultSet"));
        rules.put("a core names ids by their types", classes().that(core).should(conditions.nameIdsByTheirTypes()));
        rules.put("HTTP methods are public", httpMethodsArePublic());
        return rules;
    }

    /** A package that only one kind of edge may use. The rule matches every class outside that edge. */
    private ArchRule only(String used, String edge) {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .and()
                .resideOutsideOfPackage(edge)
                .should()
                .dependOnClassesThat(resideInAPackage(used));
    }

    private static ArchRule httpMethodsArePublic() {
        return methods()
                .that()
                .areAnnotatedWith(GET.class)
                .or()
                .areAnnotatedWith(POST.class)
                .or()
                .areAnnotatedWith(PUT.class)
                .or()
                .areAnnotatedWith(PATCH.class)
                .or()
                .areAnnotatedWith(DELETE.class)
                .should()
                .bePublic();
    }
}
