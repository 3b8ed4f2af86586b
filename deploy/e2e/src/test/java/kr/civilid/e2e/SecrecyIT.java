package kr.civilid.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.civilid.events.catalog.Topics;
import kr.civilid.local.LocalSystem;
import kr.civilid.local.Service;
import kr.civilid.local.journey.Cast;
import kr.civilid.local.journey.CivilServant;
import kr.civilid.testkit.parts.EventProbe;
import kr.civilid.testkit.peers.Addresses;
import kr.civilid.testkit.peers.Applicant;
import kr.civilid.testkit.peers.Http;
import kr.civilid.testkit.peers.TraceCollector;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A10: canaries go through the whole flow and everything that goes wrong on the way, and lie nowhere in clear: in no
/// key, header or payload of a topic, in no dead letter, log, metric or trace.
@ExtendWith(WholeSystem.class)
class SecrecyIT {

    private static final Applicant CANARY = Applicant.CANARY;
    private static final String COMMENT = "사진이 카나리아처럼 노랗습니다";

    private final LocalSystem system;
    private final TraceCollector traces;
    private final Cast cast;
    private final Whereabouts whereabouts;
    private final List<String> canaries = new ArrayList<>(List.of(
            CANARY.name(),
            CANARY.nameEn(),
            CANARY.birthDate(),
            CANARY.phone(),
            CANARY.employeeNumber(),
            Whereabouts.ci(CANARY),
            CivilServant.PIN,
            COMMENT));

    SecrecyIT(LocalSystem system, Addresses at, TraceCollector traces) {
        this.system = system;
        this.traces = traces;
        this.cast = new Cast(at);
        this.whereabouts = new Whereabouts(system);
    }

    @Test
    void no_personal_data_lies_in_clear_on_a_topic_in_a_log_a_metric_or_a_trace() throws Exception {
        try (var probe = EventProbe.now(system.addresses().kafka(), "");
                var traced = traces.listen()) {
            var canary = cast.civilServant(CANARY);
            isReturnedAndComesBack(canary);
            canary.phone().tryToBind(CANARY.employeeNumber(), CANARY.name());
            var invitation = canary.receivesTheInvitation();
            canary.bindsThePhone(invitation);
            canary.setsThePin();
            canary.provesIdentity();
            canary.consents();
            var offer = canary.asksForTheOffer();
            var transactionCode = canary.receivesTheTransactionCode();
            canary.takesTheId(offer, transactionCode, 1);
            canary.shows(cast.gate());
            canaries.addAll(List.of(invitation, transactionCode));

            cast.hrOfficer().looksUp(CANARY.employeeNumber()).expect(200);
            cast.hrSystem().issuancesOf(CANARY.employeeNumber()).expect(200);
            somebodyGoesAstrayWithTheNumber();
            somebodyElseProvesThisIdentity();
            cast.hrSystem().apply(unreadable(), "unreadable-application").expect(400);
            cast.hrSystem().apply(CANARY, "short");
            theDatabaseIsAwayWhileTheHrSystemApplies();
            var poison = isPoisoned();
            probe.await(
                    event -> event.topic().endsWith(".dead-letter"),
                    "the poison's dead letter",
                    Duration.ofSeconds(60));

            var heard = probe.heard().stream()
                    .filter(event -> !event.id().equals(poison))
                    .toList();
            assertThat(heard).hasSizeGreaterThan(10);
            CivilServant.awaitUntil(() -> tellOfEveryService(traced.requests()), "traces of every service");
            for (var word : canaries) {
                assertThat(heard).noneMatch(event -> says(event, word));
                assertThat(whereabouts.logs()).noneMatch(log -> Whereabouts.holds(log, word));
                assertThat(whereabouts.metrics()).noneMatch(metrics -> Whereabouts.holds(metrics, word));
                assertThat(traced.requests()).noneMatch(spans -> Whereabouts.holds(spans, word));
            }
        }
    }

    private static boolean tellOfEveryService(List<String> traced) {
        return Stream.concat(Arrays.stream(Service.values()).map(Service::partName), Stream.of("POST /issuances"))
                .allMatch(told -> traced.stream().anyMatch(spans -> spans.contains(told)));
    }

    private static void isReturnedAndComesBack(CivilServant canary) {
        canary.applies();
        canary.isReturnedByTheDepartmentHead(COMMENT);
        canary.appliesAgain();
        canary.isApprovedByTheDepartmentHead();
        canary.isApprovedByHr();
    }

    private void somebodyGoesAstrayWithTheNumber() {
        var issuance = system.addresses().of(Service.ISSUANCE);
        for (var astray : List.of("/ids/", "/ids/nowhere/", "/nowhere/")) {
            Http.get(URI.create(issuance + astray + CANARY.employeeNumber()), Map.of());
        }
    }

    /// What could not be read stands in the exception.
    private static Applicant unreadable() {
        return new Applicant(
                CANARY.employeeNumber(),
                CANARY.name(),
                CANARY.nameEn(),
                CANARY.name(),
                CANARY.phone(),
                CANARY.agencyCode(),
                CANARY.department(),
                CANARY.position(),
                CANARY.rank());
    }

    /// Of another name by the HR system, with the same phone.
    private void somebodyElseProvesThisIdentity() {
        var other = cast.civilServant(new Applicant(
                "2021777778",
                "황보불일치",
                "HWANGBO BULILCHI",
                CANARY.birthDate(),
                CANARY.phone(),
                CANARY.agencyCode(),
                CANARY.department(),
                CANARY.position(),
                CANARY.rank()));
        other.applies();
        other.isApprovedByTheDepartmentHead();
        other.isApprovedByHr();
        other.bindsThePhone(other.receivesTheInvitation());
        other.setsThePin();
        assertThatThrownBy(other::provesIdentity)
                .isInstanceOf(Http.Unexpected.class)
                .hasMessageContaining("identity-mismatch");
        canaries.addAll(List.of("황보불일치", "HWANGBO BULILCHI", "2021777778"));
    }

    private void theDatabaseIsAwayWhileTheHrSystemApplies() throws Exception {
        system.kill("postgres");
        assertThat(cast.hrSystem().apply(CANARY, UUID.randomUUID().toString()).status())
                .isGreaterThanOrEqualTo(500);
        system.restart("postgres");
        CivilServant.awaitUntil(
                () -> cast.hrSystem()
                                .apply(CANARY, UUID.randomUUID().toString())
                                .status()
                        < 500,
                "the database");
    }

    /// Gives the id of an event that nobody can read; what is made of it is looked at, not the event itself.
    private String isPoisoned() {
        var id = UUID.randomUUID().toString();
        var poison = new ProducerRecord<>(
                Topics.APPROVAL,
                UUID.randomUUID().toString(),
                ("{\"type\":\"" + String.join(" ", canaries)).getBytes(StandardCharsets.UTF_8));
        poison.headers().add("ce_id", id.getBytes(StandardCharsets.UTF_8));
        poison.headers().add("ce_type", "approval.opened.v1".getBytes(StandardCharsets.UTF_8));
        Map<String, Object> settings =
                Map.of("bootstrap.servers", system.addresses().kafka());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(poison);
        }
        return id;
    }

    private static boolean says(EventProbe.Heard event, String word) {
        return Stream.of(
                        new String(event.payload(), StandardCharsets.UTF_8),
                        event.key(),
                        event.headers().toString())
                .anyMatch(text -> Whereabouts.holds(text, word));
    }
}
