package org.huzhu.terms;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@AnalyzeClasses(packages = "org.huzhu.terms", importOptions = ImportOption.DoNotIncludeTests.class)
class PlanTermsArchitectureTest {

    @ArchTest
    static final ArchRule needs_no_framework_no_database_no_network = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..", "jakarta..", "java.sql..", "javax.sql..", "java.net..", "java.nio.file..");

    @ArchTest
    static final ArchRule stands_on_kernel_engine_jackson_and_two_json_libraries = classes()
            .should()
            .onlyDependOnClassesThat(resideInAPackage("java..")
                    .or(resideInAPackage("org.huzhu.terms.."))
                    .or(resideInAPackage("org.huzhu.kernel.."))
                    .or(resideInAPackage("org.huzhu.benefit.."))
                    .or(resideInAPackage("org.jspecify.."))
                    .or(resideInAPackage("com.fasterxml.jackson.."))
                    .or(resideInAPackage("com.networknt.."))
                    .or(resideInAPackage("org.erdtman.jcs.."))
                    .or(DescribedPredicate.describe(
                            "primitives and arrays", type -> type.isPrimitive() || type.isArray())));

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("org.huzhu.terms.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule asks_no_clock_and_makes_no_ids = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule counts_money_without_floating_point = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(BigDecimal.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(double.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(float.class);

    @ArchTest
    static final ArchRule classes_are_closed = classes()
            .should(new ArchCondition<>("be final, an enum, sealed or an interface") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    boolean closed = item.getModifiers().contains(JavaModifier.FINAL)
                            || item.isEnum()
                            || item.isInterface()
                            || item.isAnonymousClass()
                            || item.getEnclosingClass().map(JavaClass::isEnum).orElse(false)
                            || item.getSimpleName().equals("package-info");
                    if (!closed) {
                        events.add(SimpleConditionEvent.violated(item, item.getName() + " can be extended"));
                    }
                }
            });

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = classes().should(new ArchCondition<>("not end in an empty word") {
        @Override
        public void check(JavaClass item, ConditionEvents events) {
            List<String> banned = List.of(
                    "Impl",
                    "Dto",
                    "Entity",
                    "Aggregate",
                    "Manager",
                    "Helper",
                    "Util",
                    "Utils",
                    "Processor",
                    "Handler",
                    "Data",
                    "Info",
                    "Base",
                    "Abstract",
                    "Service");
            if (banned.stream().anyMatch(item.getSimpleName()::endsWith)) {
                events.add(SimpleConditionEvent.violated(item, item.getName() + " ends in an empty word"));
            }
        }
    });
}
