package kr.civilid.verification;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import kr.civilid.testkit.shape.HexagonRules;

@AnalyzeClasses(packages = "kr.civilid.verification", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests hexagon = ArchTests.in(HexagonRules.class);

    @ArchTest
    static final ArchRule the_decision_needs_no_framework = ArchRuleDefinition.classes()
            .that()
            .resideInAPackage("kr.civilid.verification.decision..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "kr.civilid.verification.decision..",
                    "kr.civilid.events.catalog..",
                    "com.fasterxml.jackson..",
                    "org.jspecify..",
                    "javax.security.auth.x500..",
                    "java..")
            .because("an offline reader runs the same code");
}
