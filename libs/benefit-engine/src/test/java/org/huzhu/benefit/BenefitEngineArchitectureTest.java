package org.huzhu.benefit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.math.BigDecimal;
import java.util.Date;

/** The engine has no neighbours: no framework, no clock, no I/O. Each rule fails when it matches no class. */
@AnalyzeClasses(packages = "org.huzhu.benefit", importOptions = ImportOption.DoNotIncludeTests.class)
class BenefitEngineArchitectureTest {

    private static final DescribedPredicate<JavaClass> INEXACT = DescribedPredicate.describe(
            "inexact or mutable types",
            type -> type.isEquivalentTo(double.class)
                    || type.isEquivalentTo(float.class)
                    || type.isEquivalentTo(Double.class)
                    || type.isEquivalentTo(Float.class)
                    || type.isEquivalentTo(BigDecimal.class)
                    || type.isEquivalentTo(Date.class));

    private static final DescribedPredicate<JavaMethodCall> OUTSIDE_WORLD = DescribedPredicate.describe(
            "calls of the clock, of chance or of the system",
            call -> call.getName().equals("now")
                    || call.getName().equals("randomUUID")
                    || call.getTargetOwner().isEquivalentTo(System.class)
                    || (call.getTargetOwner().isEquivalentTo(Math.class)
                            && call.getName().equals("random")));

    @ArchTest
    static final ArchRule USES_THE_KERNEL_AND_THE_JDK_ONLY = classes()
            .that()
            .resideInAPackage("org.huzhu.benefit..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java.lang..",
                    "java.time..",
                    "java.util..",
                    "org.huzhu.kernel..",
                    "org.huzhu.benefit..",
                    "org.jspecify.annotations.."))
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule NO_THREADS_LOCKS_OR_RESOURCES = noClasses()
            .that()
            .resideInAPackage("org.huzhu.benefit..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.util.concurrent..", "java.util.logging..", "java.io.."))
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule NO_CLOCK_AND_NO_CHANCE = noClasses()
            .that()
            .resideInAPackage("org.huzhu.benefit..")
            .should()
            .callMethodWhere(OUTSIDE_WORLD)
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule NO_INEXACT_FIELDS =
            fields().should().notHaveRawType(INEXACT).allowEmptyShould(false);

    @ArchTest
    static final ArchRule NO_INEXACT_RESULTS =
            methods().should().notHaveRawReturnType(INEXACT).allowEmptyShould(false);

    @ArchTest
    static final ArchRule NO_INEXACT_TYPES_INSIDE =
            noClasses().should(dependOnClassesThat(INEXACT)).allowEmptyShould(false);

    @ArchTest
    static final ArchRule NO_STATIC_STATE =
            fields().that().areStatic().should().beFinal().allowEmptyShould(false);

    @ArchTest
    static final ArchRule ONLY_THE_REGISTRY_KNOWS_THE_VERSIONS = noClasses()
            .that()
            .resideOutsideOfPackage("org.huzhu.benefit.v1..")
            .and()
            .doNotHaveFullyQualifiedName("org.huzhu.benefit.BenefitEngines")
            .should()
            .dependOnClassesThat(resideInAPackage("org.huzhu.benefit.v1.."))
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule THE_MODEL_IS_IMMUTABLE = fields().that()
            .areDeclaredInClassesThat(resideInAnyPackage(
                    "org.huzhu.benefit.plan..",
                    "org.huzhu.benefit.event..",
                    "org.huzhu.benefit.held..",
                    "org.huzhu.benefit.outcome.."))
            .should()
            .haveModifier(JavaModifier.FINAL)
            .allowEmptyShould(false);
}
