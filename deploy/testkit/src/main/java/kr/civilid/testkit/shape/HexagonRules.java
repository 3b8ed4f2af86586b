package kr.civilid.testkit.shape;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Outgoing;

/// Edges know the application, the application knows the domain, never the other way; edges do not know each other, and
/// features know of each other what their applications say.
public final class HexagonRules {

    /// What a package of an edge is called: what it touches.
    private static final List<String> EDGE = List.of(
            "http",
            "kafka",
            "postgres",
            "sms",
            "gateway",
            "jose",
            "sdjwt",
            "signing",
            "keystore",
            "statuslist",
            "oidc",
            "attestation",
            "csv",
            "webvh",
            "bus",
            "sealing",
            "page");

    private static final String[] EDGES =
            EDGE.stream().map(name -> "kr.civilid.." + name + "..").toArray(String[]::new);

    @ArchTest
    public static final ArchRule the_domain_knows_only_java_and_the_events = classes()
            .that()
            .resideInAPackage("kr.civilid..domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "..domain..",
                    "kr.civilid.events.catalog..",
                    "kr.civilid.events.refusal..",
                    "java..",
                    "org.jspecify..")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule the_domain_does_not_wait = noClasses()
            .that()
            .resideInAPackage("kr.civilid..domain..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Uni.class)
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule the_application_knows_no_edge = noClasses()
            .that()
            .resideInAPackage("kr.civilid..application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(EDGES)
            .because("a use case must not depend on how it is reached or stored")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule no_edge_knows_another = slices().matching(
                    "kr.civilid.(*).(*).(" + String.join("|", EDGE) + ")..")
            .namingSlices("$2.$3 of $1")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    /// An application speaks of its domain, so whoever asks it may know that too.
    @ArchTest
    public static final ArchRule no_feature_reaches_behind_the_application_of_another = slices().matching(
                    "kr.civilid.(*).(*).*..")
            .namingSlices("$2 of $1")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    alwaysTrue(), resideInAnyPackage("kr.civilid.*.*.application..", "kr.civilid.*.*.domain.."))
            .because("how a feature stores and answers is its own matter")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a test chooses the time");

    @ArchTest
    public static final ArchRule randomness_is_injected = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Platform")
            .should()
            .callConstructor(SecureRandom.class)
            .orShould()
            .callConstructor(Random.class)
            .because("a test chooses the dice, and nothing secret comes from java.util.Random");

    @ArchTest
    public static final ArchRule only_the_outbox_speaks_to_kafka = noClasses()
            .that()
            .resideOutsideOfPackage("kr.civilid.events.delivery..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Channel.class, Emitter.class, MutinyEmitter.class, Outgoing.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka.clients.producer..")
            .because("an event sent outside the transaction can contradict the database");

    private HexagonRules() {}
}
