package kr.civilid.testkit.phone;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.civilid.testkit.peers.Http;
import kr.civilid.testkit.peers.Http.Answer;

/// A civil servant's phone with the official app on it.
///
/// Call in the order of the journey: [#bind], [#setPin], [#proveIdentity], [#consent], [#askForOffer], [#take].
public final class Phone {

    private final URI issuance;
    private final String number;
    private final ECKey deviceKey = newKey();
    private final Pin pin = new Pin();
    private final DpopClient dpop = new DpopClient(deviceKey);
    private String enrolment = "";
    private String token = "";
    private String attestation = "";
    private JsonNode proofing = Http.JSON.nullNode();
    private String idToken = "";

    /// `number` is the phone's own, digits only.
    public Phone(URI issuance, String number) {
        this.issuance = issuance;
        this.number = number;
    }

    /// On a new phone, before anything else: asks for the ID to be issued anew, and proves who asks.
    ///
    /// `reason` is `LOST_PHONE` or `NEW_PHONE`. Gives the id of the issuance; its invitation comes by text.
    public String askForReissue(String employeeNumber, String reason) {
        return tryToReissue(employeeNumber, reason)
                .expect(201)
                .json()
                .get("issuanceId")
                .asText();
    }

    /// The same; the answer is the caller's to judge.
    public Answer tryToReissue(String employeeNumber, String reason) {
        return ReissueRequest.send(issuance, number, employeeNumber, reason);
    }

    /// Step 5: this phone, and no other, is bound to the person.
    public void bind(String employeeNumber, String invitationCode) {
        var answer = tryToBind(employeeNumber, invitationCode).expect(201).json();
        enrolment = answer.get("enrolmentId").asText();
        proofing = answer.get("identityCheck");
        admit(answer);
    }

    /// The same; the answer is the caller's to judge.
    public Answer tryToBind(String employeeNumber, String invitationCode) {
        var evidence = Jws.withKey(
                deviceKey,
                "civilid-device-evidence+jwt",
                Map.of(
                        "aud", issuance.toString(),
                        "iat", Instant.now().getEpochSecond(),
                        "jti", UUID.randomUUID().toString(),
                        "app", Wallet.CLIENT_ID));
        return Http.post(
                issuance.resolve("/enrolments"),
                Map.of(
                        "employeeNumber", employeeNumber,
                        "invitationCode", invitationCode,
                        "platform", "android",
                        "deviceKey", deviceKey.toPublicJWK().toJSONObject(),
                        "evidence", evidence),
                Map.of());
    }

    /// Step 6.
    public void setPin(String digits) {
        put("pin", Map.of("pinKey", pin.key(digits).toPublicJWK().toJSONObject()))
                .expect(204);
    }

    /// Asks for a challenge and answers it with the key of these digits.
    public Answer unlock(String digits) {
        var challenge = post("unlock-challenges", Map.of())
                .expect(201)
                .json()
                .get("challenge")
                .asText();
        var response = Jws.plain(
                pin.key(digits), "civilid-unlock+jwt", Map.of("challenge", challenge, "aud", issuance.toString()));
        return post("unlocks", Map.of("response", response));
    }

    /// A fresh access token and wallet attestation, within two minutes after an unlock.
    public void refresh() {
        var at = at("tokens");
        admit(dpop.send("POST", at, "", headers -> Http.post(at, Map.of(), headers))
                .expect(200)
                .json());
    }

    /// Step 7, first half: 본인확인. Who logged in and found the server away need not log in again.
    public void proveIdentity() {
        if (idToken.isEmpty()) {
            idToken = IdentityProofing.idToken(proofing, number);
        }
        var answer = post("identity-check", Map.of("idToken", idToken));
        idToken = "";
        answer.expect(204);
    }

    /// Step 7, second half: 이용 동의.
    public void consent() {
        var at = at("terms");
        var terms = dpop.send("GET", at, token, headers -> Http.get(at, headers))
                .expect(200)
                .json();
        var consent = Jws.plain(
                deviceKey,
                "civilid-consent+jwt",
                Map.of(
                        "termsVersion", terms.get("version").asText(),
                        "termsHash", terms.get("hash").asText(),
                        "aud", issuance.toString(),
                        "iat", Instant.now().getEpochSecond()));
        put("consent", Map.of("consent", consent)).expect(204);
    }

    /// Asks for the credential offer, which makes the server send the transaction code by text.
    public JsonNode askForOffer() {
        var at = at("offer");
        return dpop.send("GET", at, token, headers -> Http.get(at, headers))
                .expect(200)
                .json()
                .get("credentialOffer");
    }

    /// Takes `copies` one-time copies of the ID.
    public List<HeldCredential> take(JsonNode offer, String transactionCode, int copies) {
        return new Wallet(deviceKey).take(offer, transactionCode, attestation, copies);
    }

    /// What another wallet of the same phone needs to redeem an offer itself.
    public ECKey instanceKey() {
        return deviceKey;
    }

    public String walletAttestation() {
        return attestation;
    }

    private void admit(JsonNode answer) {
        token = answer.get("accessToken").asText();
        attestation = answer.get("walletAttestation").asText();
    }

    private Answer post(String what, Object body) {
        var at = at(what);
        return dpop.send("POST", at, token, headers -> Http.post(at, body, headers));
    }

    private Answer put(String what, Object body) {
        var at = at(what);
        return dpop.send("PUT", at, token, headers -> Http.put(at, body, headers));
    }

    private URI at(String what) {
        return issuance.resolve("/enrolments/" + enrolment + "/" + what);
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
