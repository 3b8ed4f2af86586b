package kr.civilid.testkit.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Each rule bites: the sample under `kr.civilid.sample` breaks every one of them, in each way that it forbids.
class HexagonRulesTest {

    private static final JavaClasses SAMPLE = new ClassFileImporter().importPackages("kr.civilid.sample");

    /// What every violation of a rule is about; nothing else of the sample breaks it.
    private static final Map<String, List<String>> BROKEN = Map.of(
            "the_domain_knows_only_java_and_the_events", List.of("OpenDoor", "mutiny.Uni"),
            "the_domain_does_not_wait", List.of("mutiny.Uni"),
            "the_application_knows_no_edge", List.of("DoorResource.address", "SignedDoors.seal"),
            "no_edge_knows_another",
                    List.of(
                            "door.http of sample depends on door.postgres of sample",
                            "hall.http of sample depends on door.postgres of sample"),
            "no_feature_reaches_behind_the_application_of_another", List.of("PostgresDoors.at", "Hinge.oil"),
            "time_comes_from_the_clock", List.of("Instant.now", "LocalDate.now", "System.currentTimeMillis"),
            "randomness_is_injected", List.of("SecureRandom.<init>", "util.Random.<init>"),
            "only_the_outbox_speaks_to_kafka",
                    List.of("Channel", "messaging.Emitter", "MutinyEmitter", "Outgoing", "KafkaProducer"));

    static final List<String> RULES = Arrays.stream(HexagonRules.class.getDeclaredFields())
            .filter(field -> field.isAnnotationPresent(ArchTest.class))
            .map(Field::getName)
            .toList();

    @Test
    void of_every_rule_it_is_known_what_breaks_it() {
        assertThat(BROKEN).containsOnlyKeys(RULES);
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void a_broken_rule_fails_the_build_and_says_where(String name) throws ReflectiveOperationException {
        var rule = (ArchRule) HexagonRules.class.getDeclaredField(name).get(null);
        var ways = BROKEN.get(name);

        var violations = rule.evaluate(SAMPLE).getFailureReport().getDetails();

        assertThat(violations).allSatisfy(violation -> assertThat(ways).anyMatch(violation::contains));
        assertThat(ways).allSatisfy(way -> assertThat(violations).anyMatch(violation -> violation.contains(way)));
    }
}
