package kr.civilid.verification;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import kr.civilid.events.catalog.StatusReference;
import kr.civilid.testkit.gate.GateReader;
import kr.civilid.testkit.gate.HeldId;
import kr.civilid.testkit.gate.IdDraft;
import kr.civilid.testkit.gate.RegistryVoice;
import kr.civilid.testkit.gate.Signer;
import kr.civilid.testkit.parts.LocalTrust;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.people.Tokens;
import org.awaitility.Awaitility;

/// 정부세종청사, with gates of its own, the registry it listens to and somebody who wants to get in.
public final class Complex {

    public static final String SEJONG = "urn:kr:civilid:site:sejong";
    public static final URI ISSUER = URI.create("http://localhost:8081");
    public static final URI LIST = URI.create("http://localhost:8083/statuslists/1");
    public static final int INDEX = 4711;

    private static final LocalTrust TRUST = LocalTrust.in(Path.of("target/local-trust"));
    private static final AtomicLong VERSION = new AtomicLong();

    public static RegistryVoice registry() {
        return new RegistryVoice(TRUST);
    }

    /// Newer than whatever the registry has said so far.
    public static long nextVersion() {
        return VERSION.incrementAndGet();
    }

    /// The registry trusts the issuer and has revoked nobody; the gates have heard it.
    public static void opensInOrder(GateReader reader) {
        RegistryOnKafka.says(registry().trustList(nextVersion(), ISSUER, Instant.now()));
        statusIs(0);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> reader.scans(shown("name")).allowed());
    }

    public static void statusIs(int status) {
        var now = Instant.now();
        RegistryOnKafka.says(registry().statusList(LIST, nextVersion(), Map.of(INDEX, status), now));
    }

    public static HeldId id() {
        return id(ISSUER, new StatusReference(LIST, INDEX));
    }

    public static HeldId id(URI issuer, StatusReference status) {
        return new IdDraft(issuer, status, Instant.now()).signedBy(Signer.of(TRUST, "issuer"));
    }

    public static String shown(String... claims) {
        return id().qr(SEJONG, Instant.now(), claims);
    }

    /// A new gate with a registered reader; `policy` beside its id, name and site.
    public static GateReader gate(Map<String, Object> policy) {
        var gate = "gate-" + UUID.randomUUID();
        var body = new HashMap<String, Object>(Map.of("id", gate, "name", "정부세종청사 1동 북문", "site", SEJONG));
        body.putAll(policy);
        operator("POST", "/gates", body).statusCode(201);
        return reader(gate);
    }

    /// A registered reader at `gate`.
    public static GateReader reader(String gate) {
        var reader = GateReader.at(
                URI.create("http://localhost:" + RestAssured.port),
                "http://localhost:8085",
                gate,
                "reader-" + UUID.randomUUID());
        if (reader.isRegisteredBy(Tokens.of(Caller.OPS)) != 201) {
            throw new IllegalStateException("the reader was not registered");
        }
        return reader;
    }

    public static ValidatableResponse operator(String method, String path, Map<String, Object> body) {
        return as(Tokens.of(Caller.OPS), method, path, body);
    }

    public static ValidatableResponse as(String token, String method, String path, Map<String, Object> body) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .auth()
                .oauth2(token)
                .body(body)
                .request(method, path)
                .then();
    }

    private Complex() {}
}
