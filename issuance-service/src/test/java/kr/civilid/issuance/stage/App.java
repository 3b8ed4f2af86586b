package kr.civilid.issuance.stage;

import static io.restassured.RestAssured.given;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kr.civilid.events.catalog.Digest;
import kr.civilid.issuance.stage.Approvals.Invited;
import kr.civilid.testkit.phone.Jws;
import kr.civilid.testkit.rest.Answers;
import org.eclipse.microprofile.config.ConfigProvider;

/// The holder's app, whose every message a test may spoil.
public final class App {

    public static final String PHONE = "01012345678";

    public final ECKey deviceKey = newKey();
    public final ECKey pinKey = newKey();
    public String enrolment = "";
    public String token = "";
    public String identityNonce = "";
    public volatile String dpopNonce = "";

    public static App bound(Invited invited) {
        var app = new App();
        app.bind(invited.employeeNumber(), invited.code()).then().statusCode(201);
        return app;
    }

    public static App withPin(Invited invited) {
        var app = bound(invited);
        app.setPin().then().statusCode(204);
        return app;
    }

    public static App proven(Invited invited) {
        var app = withPin(invited);
        app.prove(ProofingProvider.signed(ProofingProvider.claims(app.identityNonce, PHONE)))
                .then()
                .statusCode(204);
        return app;
    }

    public static String base() {
        return ConfigProvider.getConfig().getValue("civilid.base-url", String.class);
    }

    public Response bind(String employeeNumber, String code) {
        return bind(binding(employeeNumber, code, evidence(evidenceClaims())));
    }

    public Response bind(Map<String, Object> body) {
        var answer = given().contentType(ContentType.JSON).body(body).post("/enrolments");
        if (answer.statusCode() == 201) {
            enrolment = Answers.at(answer, "/enrolmentId");
            token = Answers.at(answer, "/accessToken");
            identityNonce = Answers.at(answer, "/identityCheck/nonce");
        }
        return answer;
    }

    public Map<String, Object> binding(String employeeNumber, String code, String evidence) {
        return new HashMap<>(Map.of(
                "employeeNumber", employeeNumber,
                "invitationCode", code,
                "platform", "android",
                "deviceKey", deviceKey.toPublicJWK().toJSONObject(),
                "evidence", evidence));
    }

    public Map<String, Object> evidenceClaims() {
        return new HashMap<>(Map.of(
                "aud", base(),
                "iat", Instant.now().getEpochSecond(),
                "jti", UUID.randomUUID().toString(),
                "app", "kr.go.geps.mobileid"));
    }

    public String evidence(Map<String, Object> claims) {
        return Jws.withKey(deviceKey, "civilid-device-evidence+jwt", claims);
    }

    public Response setPin() {
        return send("PUT", "pin", Map.of("pinKey", pinKey.toPublicJWK().toJSONObject()), token);
    }

    public String challenge() {
        var answer = send("POST", "unlock-challenges", Map.of(), token);
        answer.then().statusCode(201);
        return Answers.at(answer, "/challenge");
    }

    public Response unlock(ECKey pin) {
        return answer(challenge(), pin);
    }

    public Response answer(String challenge, ECKey pin) {
        var response = Jws.plain(pin, "civilid-unlock+jwt", Map.of("challenge", challenge, "aud", base()));
        return send("POST", "unlocks", Map.of("response", response), token);
    }

    public Response renew() {
        return send("POST", "tokens", Map.of(), "");
    }

    public Response prove(String idToken) {
        return send("POST", "identity-check", Map.of("idToken", idToken), token);
    }

    public Response terms() {
        return send("GET", "terms", null, token);
    }

    public Map<String, Object> consentClaims() {
        var terms = terms();
        return new HashMap<>(Map.of(
                "termsVersion", Answers.at(terms, "/version"),
                "termsHash", Answers.at(terms, "/hash"),
                "aud", base(),
                "iat", Instant.now().getEpochSecond()));
    }

    public Response consent(String signed) {
        return send("PUT", "consent", Map.of("consent", signed), token);
    }

    public Response consent() {
        return consent(Jws.plain(deviceKey, "civilid-consent+jwt", consentClaims()));
    }

    public Response send(String method, String what, Object body, String token) {
        return call(method, "/enrolments/" + enrolment + "/" + what, body, token);
    }

    /// With a proof by the device key, once more where the server asks for its nonce. No token where `token` is empty.
    public Response call(String method, String path, Object body, String token) {
        var answer = once(method, path, body, token);
        if (answer.statusCode() == 401 && answer.asString().contains("use_dpop_nonce")) {
            dpopNonce = answer.header("DPoP-Nonce");
            return once(method, path, body, token);
        }
        return answer;
    }

    private Response once(String method, String path, Object body, String token) {
        var request = given().header("DPoP", proof(method, path, token));
        if (!token.isEmpty()) {
            request.header("Authorization", "DPoP " + token);
        }
        if (body != null) {
            request.contentType(ContentType.JSON).body(body);
        }
        return request.request(method, path);
    }

    public String proof(String method, String path, String token) {
        var claims = new HashMap<String, Object>(Map.of(
                "jti",
                UUID.randomUUID().toString(),
                "htm",
                method,
                "htu",
                base() + path,
                "iat",
                Instant.now().getEpochSecond()));
        if (!dpopNonce.isEmpty()) {
            claims.put("nonce", dpopNonce);
        }
        if (!token.isEmpty()) {
            claims.put(
                    "ath", Digest.of(token.getBytes(StandardCharsets.US_ASCII)).base64url());
        }
        return Jws.withKey(deviceKey, "dpop+jwt", claims);
    }

    public static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
