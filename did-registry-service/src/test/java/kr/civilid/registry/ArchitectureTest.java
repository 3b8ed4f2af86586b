package kr.civilid.registry;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import kr.civilid.testkit.shape.HexagonRules;

@AnalyzeClasses(packages = "kr.civilid.registry", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests hexagon = ArchTests.in(HexagonRules.class);

    @ArchTest
    static final ArchRule the_application_knows_no_edge_of_this_service = ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage("kr.civilid.registry..application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..webvh..", "..jose..", "..bus..");
}
