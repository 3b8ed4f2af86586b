package kr.civilid.registry.did.webvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kr.civilid.registry.did.application.DidLogs;
import kr.civilid.registry.did.domain.InvalidDid;
import kr.civilid.registry.did.domain.IssuerDocument;
import kr.civilid.registry.did.domain.VersionQuery;
import kr.civilid.registry.did.domain.WebAddress;
import kr.civilid.testkit.parts.LocalTrust;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LogWriterTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final WebAddress ADDRESS = new WebAddress("localhost%3A8443", List.of("organizations", "1741000"));

    private final UpdateKey key =
            new UpdateKey(LocalTrust.in(Path.of("target/local-trust")).file("did-update.jwk"));
    private final LogWriter writer = new LogWriter(key);
    private final DidLogs.Begun begun = writer.begin(ADDRESS, did -> document(did, "first"), NOON);

    @Test
    void a_log_begun_here_verifies() {
        var log = LogVerifier.verify(begun.did(), List.of(begun.line()), new WitnessProofs(), NOON);

        assertThat(begun.did().value()).matches("did:webvh:Qm\\w{44}:localhost%3A8443:organizations:1741000");
        assertThat(log.latest().versionId()).startsWith("1-Qm");
        assertThat(log.latest().document()).isEqualTo(document(begun.did().value(), "first"));
        assertThat(log.ttl()).isEqualTo(3600);
        assertThat(log.portable()).isFalse();
    }

    @Test
    void a_log_continued_here_verifies_and_keeps_its_past() {
        var second = writer.next(List.of(begun.line()), document(begun.did().value(), "second"), NOON.plusSeconds(60));

        var log = LogVerifier.verify(
                begun.did(), List.of(begun.line(), second), new WitnessProofs(), NOON.plusSeconds(60));

        assertThat(log.latest().versionId()).startsWith("2-Qm");
        assertThat(log.latest().document().toString()).contains("#second");
        assertThat(log.find(new VersionQuery.AtTime(NOON.plusSeconds(59)))
                        .orElseThrow()
                        .document()
                        .toString())
                .contains("#first");
        assertThat(log.find(new VersionQuery.ByNumber(2))).contains(log.latest());
        assertThat(log.find(new VersionQuery.ById(log.latest().versionId()))).contains(log.latest());
        assertThat(log.find(new VersionQuery.ByNumber(3))).isEmpty();
        assertThat(log.find(new VersionQuery.AtTime(NOON.minusSeconds(1)))).isEmpty();
    }

    @Test
    void a_later_entry_leaves_unchanged_parameters_out() {
        var second = writer.next(List.of(begun.line()), document(begun.did().value(), "second"), NOON.plusSeconds(60));

        assertThat(Json.parseObject(second).path("parameters").toString()).isEqualTo("{}");
    }

    @Test
    void an_entry_at_the_time_of_the_one_before_is_refused() {
        var second = writer.next(List.of(begun.line()), document(begun.did().value(), "second"), NOON);

        refuses(List.of(begun.line(), second));
    }

    @Test
    void a_log_in_another_order_or_without_its_beginning_is_refused() {
        var second = writer.next(List.of(begun.line()), document(begun.did().value(), "second"), NOON.plusSeconds(60));

        refuses(List.of(second, begun.line()));
        refuses(List.of(second));
        refuses(List.of());
        refuses(List.of(begun.line(), begun.line()));
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change(
                        "another key",
                        entry -> state(entry).putArray("assertionMethod").add("#evil")),
                change("another time", entry -> entry.put("versionTime", "2026-11-23T11:00:00Z")),
                change("a time with an offset", entry -> entry.put("versionTime", "2026-11-23T12:00:00+00:00")),
                change(
                        "another number",
                        entry -> entry.put(
                                "versionId", entry.get("versionId").textValue().replace("1-", "2-"))),
                change("no proof", entry -> entry.putArray("proof")),
                change("no proof member", entry -> entry.remove("proof")),
                change("another purpose", entry -> proof(entry).put("proofPurpose", "authentication")),
                change("another suite", entry -> proof(entry).put("cryptosuite", "eddsa-rdfc-2022")),
                change("another signature", entry -> proof(entry).put("proofValue", "z" + "2".repeat(88))),
                change("no signature", entry -> proof(entry).remove("proofValue")),
                change("a later proof", entry -> proof(entry).put("created", "2026-11-23T12:00:01Z")),
                change(
                        "another signer",
                        entry -> proof(entry)
                                .put("verificationMethod", "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK")),
                change("an unknown member", entry -> entry.put("extra", 1)),
                change("an unknown parameter", entry -> parameters(entry).put("extra", 1)),
                change("another method", entry -> parameters(entry).put("method", "did:webvh:2.0")),
                change("no update keys", entry -> parameters(entry).remove("updateKeys")),
                change("keys that are no list", entry -> parameters(entry).put("updateKeys", "z6Mk")),
                change("a ttl below zero", entry -> parameters(entry).put("ttl", -1)),
                change(
                        "a witness rule nobody meets",
                        entry -> parameters(entry).putObject("witness").put("threshold", 1)),
                change("a document of another DID", entry -> state(entry).put("id", "did:web:example.com")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void a_changed_entry_is_refused(String what, Consumer<ObjectNode> change) {
        var entry = Json.parseObject(begun.line());
        change.accept(entry);

        refuses(List.of(entry.toString()));
    }

    @Test
    void a_name_that_occurs_twice_is_refused() {
        refuses(List.of(begun.line().replaceFirst("\\{", "{\"versionId\":\"0\",")));
    }

    @Test
    void what_is_not_json_is_refused() {
        for (var line : List.of("", "null", "[]", "{", begun.line() + "x")) {
            refuses(List.of(line));
        }
    }

    private void refuses(List<String> lines) {
        assertThatExceptionOfType(InvalidDid.class)
                .isThrownBy(() -> LogVerifier.verify(
                        begun.did(), new ArrayList<>(lines), new WitnessProofs(), NOON.plusSeconds(3600)));
    }

    private static Map<String, Object> document(String did, String key) {
        var jwk = Map.<String, Object>of("kty", "EC", "crv", "P-256", "x", "x", "y", "y");
        return IssuerDocument.of(did, ADDRESS, jwk, key, URI.create("https://issuer.example"));
    }

    private static Arguments change(String what, Consumer<ObjectNode> change) {
        return Arguments.of(what, change);
    }

    private static ObjectNode state(ObjectNode entry) {
        return (ObjectNode) entry.get("state");
    }

    private static ObjectNode parameters(ObjectNode entry) {
        return (ObjectNode) entry.get("parameters");
    }

    private static ObjectNode proof(ObjectNode entry) {
        return (ObjectNode) entry.get("proof").get(0);
    }
}
