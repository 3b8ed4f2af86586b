package kr.civilid.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class DecisionRuleTest {

    @Test
    void a_decision_that_needs_a_framework_fails_the_build() {
        var broken = new ClassFileImporter().importPackages("kr.civilid.verification.decision.broken");

        var violations = ArchitectureTest.the_decision_needs_no_framework
                .evaluate(broken)
                .getFailureReport()
                .getDetails();

        assertThat(violations).isNotEmpty().allMatch(violation -> violation.contains("io.smallrye.mutiny"));
    }
}
