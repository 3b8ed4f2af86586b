package kr.civilid.testkit.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each rule bites: the sample under `kr.civilid.sample` breaks every one of them, once.
class HexagonRulesTest {

    private static final JavaClasses SAMPLE = new ClassFileImporter().importPackages("kr.civilid.sample");

    static Stream<String> rules() {
        return Arrays.stream(HexagonRules.class.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(ArchTest.class))
                .map(Field::getName);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_broken_rule_fails_the_build(String name) throws ReflectiveOperationException {
        var rule = (ArchRule) HexagonRules.class.getDeclaredField(name).get(null);

        assertThat(rule.evaluate(SAMPLE).hasViolation()).isTrue();
    }
}
