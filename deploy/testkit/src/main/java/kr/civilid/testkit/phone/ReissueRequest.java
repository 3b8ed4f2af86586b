package kr.civilid.testkit.phone;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import kr.civilid.testkit.peers.Http;
import kr.civilid.testkit.peers.Http.Answer;

/// 재발급 신청 by an app that is bound to nobody yet: a challenge, the identity check, the application.
final class ReissueRequest {

    static Answer send(URI issuance, String number, String employeeNumber, String reason) {
        var asked = Map.of("employeeNumber", employeeNumber, "reason", reason);
        var challenge = Http.post(issuance.resolve("/reissues/challenges"), asked, Map.of())
                .expect(201)
                .json();
        var proven = new HashMap<String, Object>(asked);
        proven.put("nonce", challenge.get("nonce").asText());
        proven.put("idToken", IdentityProofing.idToken(challenge, number));
        return Http.post(issuance.resolve("/reissues"), proven, Map.of());
    }

    private ReissueRequest() {}
}
