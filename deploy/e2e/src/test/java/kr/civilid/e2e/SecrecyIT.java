package kr.civilid.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kr.civilid.local.LocalSystem;
import kr.civilid.local.journey.Cast;
import kr.civilid.testkit.parts.EventProbe;
import kr.civilid.testkit.peers.Addresses;
import kr.civilid.testkit.peers.Applicant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A10: canaries for a name, a number and a birth date go through the whole flow, and lie nowhere in clear.
@ExtendWith(WholeSystem.class)
class SecrecyIT {

    private static final List<String> CANARIES = List.of(
            Applicant.CANARY.name(), Applicant.CANARY.nameEn(), Applicant.CANARY.birthDate(), Applicant.CANARY.phone());

    private final LocalSystem system;
    private final Cast cast;

    SecrecyIT(LocalSystem system, Addresses at) {
        this.system = system;
        this.cast = new Cast(at);
    }

    @Test
    void no_personal_data_lies_in_clear_on_a_topic_or_in_a_log() throws IOException {
        try (var probe = EventProbe.now(system.addresses().kafka(), "")) {
            var canary = cast.civilServant(Applicant.CANARY);
            canary.comesToTheId();
            canary.phone().tryToBind("2021777777", "남궁카나리");
            cast.hrSystem().apply(Applicant.CANARY, "short");
            canary.shows(cast.gate());

            assertThat(probe.heard()).hasSizeGreaterThan(10);
            for (var word : CANARIES) {
                assertThat(probe.heard())
                        .noneMatch(event -> new String(event.payload(), StandardCharsets.UTF_8).contains(word)
                                || event.key().contains(word));
                assertThat(logs()).noneMatch(log -> holds(log, word));
            }
        }
    }

    private List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.walk(system.folder().resolve("log"))) {
            var logs = files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("keycloak"))
                    .toList();
            assertThat(logs).hasSizeGreaterThan(5);
            return logs;
        }
    }

    private static boolean holds(Path log, String word) {
        try {
            return Files.readString(log, StandardCharsets.ISO_8859_1)
                    .contains(new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
