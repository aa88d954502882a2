package org.huzhu.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.huzhu.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class GatewayArchitectureTest {

    @ArchTest
    static final ArchRule cores_know_nothing_but_java = classes()
            .that()
            .resideInAnyPackage(
                    "org.huzhu.gateway.route",
                    "org.huzhu.gateway.limits",
                    "org.huzhu.gateway.origin",
                    "org.huzhu.gateway.identity",
                    "org.huzhu.gateway.problem",
                    "org.huzhu.gateway.observe")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.huzhu.gateway.route",
                    "org.huzhu.gateway.limits",
                    "org.huzhu.gateway.origin",
                    "org.huzhu.gateway.identity",
                    "org.huzhu.gateway.problem",
                    "org.huzhu.gateway.observe");

    @ArchTest
    static final ArchRule the_door_knows_no_service_and_no_library_of_the_house = noClasses()
            .that()
            .resideInAPackage("org.huzhu.gateway..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.huzhu.kernel..",
                    "org.huzhu.kit..",
                    "org.huzhu.contracts..",
                    "org.huzhu.enrollment..",
                    "org.huzhu.claims..",
                    "org.huzhu.payout..");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Dto|Manager|Helper|Utils?|Processor|Handler|Data|Info|Base|Service)");
}
