package org.huzhu.kernel;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.math.BigDecimal;
import java.util.Calendar;
import java.util.Date;
import java.util.Random;
import java.util.stream.Stream;
import org.huzhu.kernel.refusal.Refused;

/**
 * The kernel knows the JDK and nothing else: no framework, no clock, no chance. Each rule fails when it matches no class.
 *
 * <p>The house rules of {@code test-kit} say the same of services; the kernel cannot use them, for the test kit is built
 * on it.
 */
@AnalyzeClasses(packages = "org.huzhu.kernel", importOptions = ImportOption.DoNotIncludeTests.class)
class KernelArchitectureTest {

    private static final DescribedPredicate<JavaClass> INEXACT = DescribedPredicate.describe(
            "inexact or mutable types",
            type -> Stream.of(double.class, float.class, Double.class, Float.class, BigDecimal.class, Date.class)
                    .anyMatch(type::isEquivalentTo));

    private static final DescribedPredicate<JavaMethodCall> OUTSIDE_WORLD = DescribedPredicate.describe(
            "calls of the clock, of chance or of the system",
            call -> call.getName().equals("now")
                    || call.getName().equals("randomUUID")
                    || call.getTargetOwner().isEquivalentTo(System.class)
                    || (call.getTargetOwner().isEquivalentTo(Math.class)
                            && call.getName().equals("random")));

    private static final DescribedPredicate<JavaClass> CLOCKS_AND_CHANCE = DescribedPredicate.describe(
            "clocks and sources of chance",
            type -> type.isAssignableTo(java.time.Clock.class)
                    || type.isAssignableTo(java.time.InstantSource.class)
                    || type.isAssignableTo(Random.class)
                    || type.isAssignableTo(java.util.random.RandomGenerator.class)
                    || type.isAssignableTo(Calendar.class));

    @ArchTest
    static final ArchRule USES_THE_JDK_ONLY = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java.lang..",
                    "java.math",
                    "java.time..",
                    "java.util..",
                    "java.io",
                    "java.nio",
                    "java.nio.charset",
                    "java.security",
                    "java.text",
                    "org.huzhu.kernel..",
                    "org.jspecify.annotations.."))
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule NO_THREADS_LOCKS_OR_LOGS = noClasses()
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("java.util.concurrent..", "java.util.logging..", "java.lang.reflect.."))
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule ONLY_THE_CALENDAR_READS_A_FILE = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.huzhu.kernel.time.WorkingCalendar")
            .and()
            .doNotHaveFullyQualifiedName("org.huzhu.kernel.id.FactId") // only buffers in memory
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.io", "java.nio.."))
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule NO_CLOCK_NO_CHANCE_NO_SYSTEM =
            noClasses().should().callMethodWhere(OUTSIDE_WORLD).allowEmptyShould(false);

    @ArchTest
    static final ArchRule NO_CLOCK_IN_HAND =
            noClasses().should(dependOnClassesThat(CLOCKS_AND_CHANCE)).allowEmptyShould(false);

    @ArchTest
    static final ArchRule NO_INEXACT_FIELDS =
            fields().should().notHaveRawType(INEXACT).allowEmptyShould(false);

    @ArchTest
    static final ArchRule NO_INEXACT_PARAMETERS_OR_RESULTS =
            codeUnits().should(beExact()).allowEmptyShould(false);

    @ArchTest
    static final ArchRule NO_INEXACT_TYPES_INSIDE =
            noClasses().should(dependOnClassesThat(INEXACT)).allowEmptyShould(false);

    @ArchTest
    static final ArchRule EVERY_FIELD_IS_FINAL = fields().should().beFinal().allowEmptyShould(false);

    /** {@link Refused} alone is open: an edge may make a kind of its own. */
    @ArchTest
    static final ArchRule EVERY_CLASS_IS_CLOSED = classes()
            .that()
            .doNotHaveFullyQualifiedName(Refused.class.getName())
            .should(beClosed())
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLE = slices().matching("org.huzhu.kernel.(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(false);

    private static ArchCondition<JavaCodeUnit> beExact() {
        return new ArchCondition<>("take and give exact numbers") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                boolean inexact = Stream.concat(
                                Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream())
                        .anyMatch(INEXACT);
                events.add(new SimpleConditionEvent(unit, !inexact, unit.getFullName() + " is not exact"));
            }
        };
    }

    private static ArchCondition<JavaClass> beClosed() {
        return new ArchCondition<>("be final, a record, an enum, sealed or an interface") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean closed = type.isInterface()
                        || type.isRecord()
                        || type.isEnum()
                        || type.isAnonymousClass()
                        || type.getModifiers().contains(JavaModifier.FINAL)
                        || type.reflect().isSealed();
                events.add(new SimpleConditionEvent(type, closed, type.getName() + " is open"));
            }
        };
    }
}
