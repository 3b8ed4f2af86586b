package kr.civilid.issuance.credential.http;

import static io.restassured.RestAssured.given;

import com.nimbusds.jose.jwk.ECKey;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.keys.SigningKey;
import kr.civilid.issuance.oauth.Keys;
import kr.civilid.testkit.rest.Answers;
import org.eclipse.microprofile.config.ConfigProvider;

/// The official app, as far as OpenID4VCI goes: real keys and signatures, over real HTTP.
final class TestWallet {

    /// What the service under test believes its address to be.
    static final String BASE = ConfigProvider.getConfig().getValue("civilid.base-url", String.class);

    static final String APP = "kr.go.geps.mobileid";
    static final String CONFIGURATION = "civil-servant-id-sd-jwt";
    static final String GRANT = "urn:ietf:params:oauth:grant-type:pre-authorized_code";

    /// Read once: a key store is slow to open on purpose.
    private static final ECKey WALLET_PROVIDER = walletProvider();

    final ECKey device;
    final ECKey dpopKey = Keys.next();

    TestWallet() {
        this(Keys.next());
    }

    /// On a phone that is bound already.
    TestWallet(ECKey device) {
        this.device = device;
    }

    String attestation() {
        return attestation(device);
    }

    private static ECKey walletProvider() {
        var provider = SigningKey.load(
                Path.of(System.getProperty("civilid.keys.wallet-provider.keystore")),
                System.getProperty("civilid.keys.wallet-provider.password"),
                "wallet-provider");
        return new ECKey.Builder(provider.publicKey())
                .privateKey(provider.key())
                .build();
    }

    static String attestation(ECKey device) {
        return Keys.jws(
                WALLET_PROVIDER,
                "oauth-client-attestation+jwt",
                Map.of(
                        "iss",
                        BASE,
                        "sub",
                        APP,
                        "iat",
                        now(),
                        "exp",
                        now() + 3_600,
                        "cnf",
                        Map.of("jwk", device.toPublicJWK().toJSONObject())));
    }

    String attestationProof() {
        return Keys.jws(
                device,
                "oauth-client-attestation-pop+jwt",
                Map.of("aud", BASE, "jti", UUID.randomUUID().toString(), "iat", now()));
    }

    String dpop(String method, String path, String nonce) {
        return Keys.jwsWithKey(dpopKey, "dpop+jwt", dpopClaims(method, path, nonce));
    }

    String dpop(String method, String path, String nonce, String accessToken) {
        return dpop(dpopKey, method, path, nonce, accessToken);
    }

    static String dpop(ECKey key, String method, String path, String nonce, String accessToken) {
        var claims = dpopClaims(method, path, nonce);
        claims.put(
                "ath",
                Digest.of(accessToken.getBytes(StandardCharsets.US_ASCII)).base64url());
        return Keys.jwsWithKey(key, "dpop+jwt", claims);
    }

    private static Map<String, Object> dpopClaims(String method, String path, String nonce) {
        return new HashMap<>(Map.of(
                "jti", UUID.randomUUID().toString(), "htm", method, "htu", BASE + path, "iat", now(), "nonce", nonce));
    }

    /// A nonce for DPoP, as any answer gives it.
    static String dpopNonce() {
        return given().post("/nonce").header("DPoP-Nonce");
    }

    static String credentialNonce() {
        return Answers.at(given().post("/nonce"), "/c_nonce");
    }

    RequestSpecification attested() {
        return given().header("OAuth-Client-Attestation", attestation())
                .header("OAuth-Client-Attestation-PoP", attestationProof());
    }

    Response redeem(Map<String, String> form) {
        return redeem(form, dpopNonce());
    }

    Response redeem(Map<String, String> form, String nonce) {
        return attested()
                .header("DPoP", dpop("POST", "/token", nonce))
                .formParams(form)
                .post("/token");
    }

    static Map<String, String> form(String code, String transactionCode) {
        return new HashMap<>(Map.of("grant_type", GRANT, "pre-authorized_code", code, "tx_code", transactionCode));
    }

    String accessToken(Holder holder) {
        var offer = holder.offer();
        var answer = redeem(form(offer, holder.transactionCode()));
        answer.then().statusCode(200);
        return Answers.at(answer, "/access_token");
    }

    Response credential(String accessToken, Object body) {
        return call("/credential", accessToken, body);
    }

    Response take(String accessToken, ECKey... keys) {
        var nonce = credentialNonce();
        return credential(
                accessToken,
                Map.of(
                        "credential_configuration_id",
                        CONFIGURATION,
                        "proofs",
                        Map.of(
                                "jwt",
                                Stream.of(keys).map(key -> proof(key, nonce)).toList())));
    }

    Response call(String path, String accessToken, Object body) {
        return given().header("Authorization", "DPoP " + accessToken)
                .header("DPoP", dpop("POST", path, dpopNonce(), accessToken))
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    static String proof(ECKey key, String nonce) {
        return Keys.jwsWithKey(key, "openid4vci-proof+jwt", Map.of("aud", BASE, "iat", now(), "nonce", nonce));
    }

    static List<ECKey> keys(int count) {
        return Stream.generate(Keys::next).limit(count).toList();
    }

    static long now() {
        return Instant.now().getEpochSecond();
    }
}
