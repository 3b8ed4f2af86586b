package kr.civilid.registry.did.webvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import kr.civilid.registry.did.domain.Did;
import kr.civilid.registry.did.domain.InvalidDid;
import kr.civilid.registry.did.domain.VerifiedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Logs of other implementations: the didwebvh test suite, a folder per scenario and writer.
class PublishedLogsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    static List<Path> suite() throws IOException {
        try (var files = Files.walk(resource("/didwebvh"))) {
            return files.filter(file -> file.endsWith("did.jsonl"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void the_suite_is_whole() throws IOException {
        assertThat(suite()).hasSize(69);
    }

    @ParameterizedTest
    @MethodSource("suite")
    void a_log_is_judged_as_the_specification_has_it(Path folder) throws IOException {
        var scenario = folder.getParent().getFileName().toString();
        var writer = folder.getFileName().toString();
        // The writers differ here: a new witness rule counts from the next entry on, so the second entry of
        // witness-update lacks a witness of the old rule; and a witness is named by a did:key, not by a bare key.
        var lawful = !scenario.startsWith("negative-")
                && !scenario.equals("witness-update")
                && !(scenario.equals("witness-threshold") && writer.equals("rust"));

        assertThat(accepts(folder)).isEqualTo(lawful);
    }

    @Test
    void a_deactivated_did_says_so() throws Exception {
        var log = verify(resource("/didwebvh/deactivate/ts"));

        assertThat(log.latest().deactivated()).isTrue();
        assertThat(log.entries().getFirst().deactivated()).isFalse();
    }

    @Test
    void a_log_does_not_count_for_another_did() throws Exception {
        var folder = resource("/didwebvh/basic-create/ts");
        var elsewhere = new Did(did(folder).value().replace("example.com", "example.org"));

        assertThatExceptionOfType(InvalidDid.class)
                .isThrownBy(() -> LogVerifier.verify(elsewhere, lines(folder), new WitnessProofs(), NOW));
    }

    @Test
    void a_log_from_the_future_is_refused() throws Exception {
        var folder = resource("/didwebvh/basic-create/ts");
        var did = did(folder);

        assertThatExceptionOfType(InvalidDid.class)
                .isThrownBy(() -> LogVerifier.verify(did, lines(folder), new WitnessProofs(), Instant.EPOCH));
    }

    @Test
    void a_witnessed_log_without_its_proofs_is_refused() throws Exception {
        var folder = resource("/didwebvh/witness-threshold/ts");
        var did = did(folder);

        assertThatExceptionOfType(InvalidDid.class)
                .isThrownBy(() -> LogVerifier.verify(did, lines(folder), new WitnessProofs(), NOW));
    }

    private static boolean accepts(Path folder) throws IOException {
        try {
            verify(folder);
            return true;
        } catch (InvalidDid _) {
            return false;
        }
    }

    private static VerifiedLog verify(Path folder) throws IOException {
        var witnesses = folder.resolve("did-witness.json");
        var proofs = Files.exists(witnesses) ? new WitnessProofs(Files.readString(witnesses)) : new WitnessProofs();
        return LogVerifier.verify(did(folder), lines(folder), proofs, NOW);
    }

    /// The DID that the suite resolves: the id of the last document.
    private static Did did(Path folder) throws IOException {
        var lines = lines(folder);
        if (lines.isEmpty()) {
            return new Did("did:webvh:Qm0000000000000000000000000000000000000000000000:example.com:..:..:admin");
        }
        return new Did(Json.text(Json.parseObject(lines.getLast()).path("state"), "id"));
    }

    private static List<String> lines(Path folder) throws IOException {
        return Files.readString(folder.resolve("did.jsonl"))
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(PublishedLogsTest.class.getResource(name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
