package kr.civilid.testkit.gate;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import kr.civilid.events.keys.FastProvider;

/// A reader at a gate: it holds its own key, says who it is by a JWT signed with it, and passes on what it scans.
///
/// `service` is where verification-service listens, `audience` its base URL as it knows itself.
public record GateReader(URI service, String audience, String gateId, String readerId, ECKey key) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /// A reader with a new key that nobody has registered yet.
    public static GateReader at(URI service, String audience, String gateId, String readerId) {
        return new GateReader(service, audience, gateId, readerId, IdDraft.key());
    }

    /// What is decided, as answered; `reason` is a machine name such as `revoked`.
    public record Passage(int status, Map<String, Object> answer) {

        public boolean allowed() {
            return "ALLOWED".equals(answer.get("decision"));
        }

        public String reason() {
            return String.valueOf(answer.get("reason"));
        }
    }

    /// Passes on QR text or a plain SD-JWT with key binding.
    public Passage scans(String presentation) {
        return post(Map.of("kind", "qr", "presentation", presentation), token());
    }

    /// Any body with any token.
    public Passage post(Map<String, Object> body, String token) {
        var answer = send(HttpRequest.newBuilder(service.resolve("/gates/%s/passages".formatted(gateId)))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(10))
                .POST(BodyPublishers.ofString(JSONObjectUtils.toJSONString(body)))
                .build());
        try {
            return new Passage(
                    answer.statusCode(), answer.body().isEmpty() ? Map.of() : JSONObjectUtils.parse(answer.body()));
        } catch (ParseException e) {
            throw new IllegalStateException("the gate answered no JSON: " + answer.body(), e);
        }
    }

    /// `operator` is a bearer token of the role operator. Gives the status of the answer.
    public int isRegisteredBy(String operator) {
        return send(HttpRequest.newBuilder(service.resolve("/gates/%s/readers".formatted(gateId)))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + operator)
                        .POST(BodyPublishers.ofString(JSONObjectUtils.toJSONString(Map.of(
                                "readerId",
                                readerId,
                                "publicKey",
                                key.toPublicJWK().toJSONObject()))))
                        .build())
                .statusCode();
    }

    /// Who this reader is, for two minutes.
    public String token() {
        var now = Instant.now();
        return sign(new JWTClaimsSet.Builder()
                .issuer("urn:civilid:reader:" + readerId)
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(2))))
                .jwtID(UUID.randomUUID().toString())
                .build());
    }

    public String sign(JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims);
            jwt.sign(FastProvider.in(new ECDSASigner(key)));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
