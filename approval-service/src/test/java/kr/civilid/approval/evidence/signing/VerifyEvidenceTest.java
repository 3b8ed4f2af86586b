package kr.civilid.approval.evidence.signing;

import static kr.civilid.approval.stage.Desk.approve;
import static kr.civilid.approval.stage.Desk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kr.civilid.approval.evidence.application.Signatures;
import kr.civilid.approval.stage.Bureau;
import kr.civilid.approval.stage.Bus;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.testkit.parts.RealParts;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the command finds in an answer that somebody has worked on.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class VerifyEvidenceTest {

    private final Bureau bureau = Bureau.found();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Map<String, Object> answer;

    @Inject
    Signatures signatures;

    @ConfigProperty(name = "civilid.keys.evidence.keystore")
    Path keyStore;

    @ConfigProperty(name = "civilid.keys.evidence.password")
    String password;

    @TempDir
    Path folder;

    @BeforeEach
    void an_answer_was_saved() throws ParseException {
        answer = JSONObjectUtils.parse(saved(granted()));
    }

    @Test
    void an_answer_as_it_was_given_is_genuine() throws IOException {
        assertThat(verified(signatures.publicKey())).isZero();
        assertThat(verified("{\"keys\":[%s]}".formatted(signatures.publicKey())))
                .isZero();
        assertThat(said.toString()).contains("genuine and complete");
    }

    @Test
    void an_answer_about_somebody_who_is_erased_is_genuine_too() throws IOException, ParseException {
        var id = granted();
        Bus.say(new IssuanceEvent.PersonErased(id, PersonId.next(), Instant.now()));
        await().atMost(Bus.PATIENCE).until(() -> !saved(id).contains("\"salt\""));

        answer = JSONObjectUtils.parse(saved(id));

        assertThat(verified(signatures.publicKey())).isZero();
    }

    @Test
    void a_certificate_or_a_bare_key_in_pem_will_do() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(keyStore.toFile(), password.toCharArray());
        var certificate = store.getCertificate("evidence");

        assertThat(verified(pem("CERTIFICATE", certificate.getEncoded()))).isZero();
        assertThat(verified(pem("PUBLIC KEY", certificate.getPublicKey().getEncoded())))
                .isZero();
    }

    @Test
    void pem_of_another_key_or_of_none_proves_nothing() throws JOSEException, IOException {
        var stranger = new ECKeyGenerator(Curve.P_256).generate().toECPublicKey();
        var tooLong = new ECKeyGenerator(Curve.P_384).generate().toECPublicKey();

        assertThat(verified(pem("PUBLIC KEY", stranger.getEncoded()))).isEqualTo(1);
        assertThat(verified(pem("PUBLIC KEY", tooLong.getEncoded()))).isEqualTo(2);
        assertThat(verified(pem("PUBLIC KEY", new byte[] {1, 2, 3}))).isEqualTo(2);
        assertThat(verified(pem("CERTIFICATE", new byte[] {1, 2, 3}))).isEqualTo(2);
        assertThat(verified(pem("PRIVATE KEY", new byte[] {1, 2, 3}))).isEqualTo(2);
    }

    @Test
    void an_altered_record_is_found() throws IOException {
        records(records -> {
            var parts = records.getFirst().split("\\.");
            var other = records.getLast().split("\\.");
            records.set(0, parts[0] + "." + other[1] + "." + parts[2]);
        });

        found("record 1 is not signed by a given key");
    }

    @Test
    void a_missing_first_record_is_found() throws IOException {
        records(records -> records.removeFirst());

        found("record 1 is not in its place", "the head counts other records");
    }

    @Test
    void a_missing_last_record_is_found() throws IOException {
        records(records -> records.removeLast());

        found("the head counts other records", "the head names another last record");
    }

    @Test
    void reordered_records_are_found() throws IOException {
        records(Collections::reverse);

        found("record 1 is not in its place", "record 2 does not follow the record before it");
    }

    @Test
    void a_record_of_another_approval_is_found() throws IOException, ParseException {
        var other = JSONObjectUtils.parse(saved(granted()));
        records(records ->
                records.set(1, ((List<?>) other.get("records")).get(1).toString()));

        found("record 2 belongs to another approval");
    }

    @Test
    void a_head_of_another_time_or_kind_is_found() throws IOException {
        records(records -> answer.put("head", records.getFirst()));

        found("the head is not signed by a given key");
    }

    @Test
    void the_keys_inside_the_answer_prove_nothing() throws IOException, JOSEException {
        var stranger = new ECKeyGenerator(Curve.P_256).keyID(signatures.keyId()).generate();

        assertThat(verified(stranger.toPublicJWK().toJSONString())).isEqualTo(1);
    }

    @Test
    void what_cannot_be_read_is_neither_genuine_nor_false() throws IOException {
        assertThat(check("nowhere.json", "nowhere.jwk")).isEqualTo(2);
        assertThat(check()).isEqualTo(2);
        answer.remove("records");
        found("the answer is not one of");
    }

    private void found(String... faults) throws IOException {
        assertThat(verified(signatures.publicKey())).isEqualTo(1);
        assertThat(said.toString()).contains(faults).contains("NOT genuine");
    }

    private void records(Consumer<List<String>> change) {
        var records = new ArrayList<>(
                ((List<?>) answer.get("records")).stream().map(Object::toString).toList());
        change.accept(records);
        answer.put("records", records);
    }

    private int verified(String key) throws IOException {
        var saved = Files.writeString(folder.resolve("answer.json"), JSONObjectUtils.toJSONString(answer));
        return check(
                saved.toString(),
                Files.writeString(folder.resolve("key.jwk"), key).toString());
    }

    private static String pem(String kind, byte[] encoded) {
        var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, base64, kind);
    }

    private int check(String... arguments) {
        return VerifyEvidence.check(arguments, new PrintStream(said));
    }

    private IssuanceId granted() {
        var id = bureau.applied();
        approve(bureau.head(), id, bureau).statusCode(201);
        approve(bureau.hr(), id, bureau).statusCode(201);
        return id;
    }

    private String saved(IssuanceId id) {
        return as(bureau.auditor())
                .get("/approvals/{id}/evidence", id.toString())
                .asString();
    }
}
