package kr.civilid.testkit.phone;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.civilid.testkit.peers.Http;

/// Takes credentials by OpenID4VCI 1.0: pre-authorized code with a transaction code, DPoP, wallet attestation.
final class Wallet {

    static final String CLIENT_ID = "kr.go.geps.mobileid";
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:pre-authorized_code";

    private final ECKey instance;
    private final DpopClient dpop;

    Wallet(ECKey instance) {
        this.instance = instance;
        this.dpop = new DpopClient(instance);
    }

    /// Redeems `offer`; gives as many one-time copies as asked, each bound to a key of its own.
    List<HeldCredential> take(JsonNode offer, String txCode, String attestation, int copies) {
        var issuer = offer.get("credential_issuer").asText();
        var metadata = Http.get(URI.create(issuer + "/.well-known/openid-credential-issuer"), Map.of())
                .expect(200)
                .json();
        var server = Http.get(URI.create(issuer + "/.well-known/oauth-authorization-server"), Map.of())
                .expect(200)
                .json();
        var token = token(URI.create(server.get("token_endpoint").asText()), issuer, offer, txCode, attestation);
        var keys = keys(copies);
        var answer = credentials(metadata, offer, token, keys);
        notify(metadata, token, answer);
        var held = new ArrayList<HeldCredential>();
        for (int i = 0; i < keys.size(); i++) {
            held.add(new HeldCredential(
                    answer.get("credentials").get(i).get("credential").asText(), keys.get(i)));
        }
        return held;
    }

    private String token(URI endpoint, String issuer, JsonNode offer, String txCode, String attestation) {
        var fields = Map.of(
                "grant_type",
                GRANT,
                "client_id",
                CLIENT_ID,
                "pre-authorized_code",
                offer.get("grants").get(GRANT).get("pre-authorized_code").asText(),
                "tx_code",
                txCode);
        return dpop.send(
                        "POST",
                        endpoint,
                        "",
                        headers -> Http.form(endpoint, fields, attested(headers, issuer, attestation)))
                .expect(200)
                .json()
                .get("access_token")
                .asText();
    }

    private Map<String, String> attested(Map<String, String> headers, String issuer, String attestation) {
        var attested = new HashMap<>(headers);
        attested.put("OAuth-Client-Attestation", attestation);
        attested.put(
                "OAuth-Client-Attestation-PoP",
                Jws.plain(
                        instance,
                        "oauth-client-attestation-pop+jwt",
                        Map.of(
                                "iss",
                                CLIENT_ID,
                                "aud",
                                issuer,
                                "jti",
                                UUID.randomUUID().toString(),
                                "iat",
                                Instant.now().getEpochSecond())));
        return attested;
    }

    private JsonNode credentials(JsonNode metadata, JsonNode offer, String token, List<ECKey> keys) {
        var nonce = Http.form(URI.create(metadata.get("nonce_endpoint").asText()), Map.of(), Map.of())
                .expect(200)
                .json()
                .get("c_nonce")
                .asText();
        var issuer = metadata.get("credential_issuer").asText();
        var proofs = keys.stream()
                .map(key -> Jws.withKey(
                        key,
                        "openid4vci-proof+jwt",
                        Map.of("aud", issuer, "iat", Instant.now().getEpochSecond(), "nonce", nonce)))
                .toList();
        var endpoint = URI.create(metadata.get("credential_endpoint").asText());
        var request = Map.of(
                "credential_configuration_id",
                offer.get("credential_configuration_ids").get(0).asText(),
                "proofs",
                Map.of("jwt", proofs));
        return dpop.send("POST", endpoint, token, headers -> Http.post(endpoint, request, headers))
                .expect(200)
                .json();
    }

    private void notify(JsonNode metadata, String token, JsonNode answer) {
        var endpoint = URI.create(metadata.get("notification_endpoint").asText());
        var notification =
                Map.of("notification_id", answer.get("notification_id").asText(), "event", "credential_accepted");
        dpop.send("POST", endpoint, token, headers -> Http.post(endpoint, notification, headers))
                .expect(204);
    }

    private static List<ECKey> keys(int number) {
        var keys = new ArrayList<ECKey>();
        try {
            for (int i = 0; i < number; i++) {
                keys.add(new ECKeyGenerator(Curve.P_256).generate());
            }
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return keys;
    }
}
