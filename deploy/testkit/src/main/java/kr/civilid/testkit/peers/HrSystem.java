package kr.civilid.testkit.peers;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kr.civilid.testkit.people.Caller;

/// e-사람: applies for its civil servants and asks how far they are.
public final class HrSystem {

    private final URI issuance;
    private final Realm realm;
    private final Caller client;

    public HrSystem(URI issuance, Realm realm, Caller client) {
        this.issuance = issuance;
        this.realm = realm;
        this.client = client;
    }

    /// Applies with a fresh idempotency key; gives the id of the issuance.
    public String apply(Applicant applicant) {
        return apply(applicant, UUID.randomUUID().toString())
                .expect(201)
                .json()
                .get("id")
                .asText();
    }

    /// Applies; the answer is the caller's to judge.
    public Http.Answer apply(Applicant applicant, String idempotencyKey) {
        var headers = new HashMap<>(realm.as(client));
        headers.put("Idempotency-Key", idempotencyKey);
        return Http.post(
                issuance.resolve("/issuances"), Map.of("kind", "NEW", "employee", applicant.asEmployee()), headers);
    }

    /// Applies, once however often this is called with the same key; an application left open by an earlier,
    /// unfinished run is withdrawn first. Gives the id of the issuance.
    public String applyAfresh(Applicant applicant, String idempotencyKey) {
        var answer = apply(applicant, idempotencyKey);
        if (answer.status() == 409 && answer.json().hasNonNull("issuanceId")) {
            withdraw(answer.json().get("issuanceId").asText()).expect(204);
            answer = apply(applicant, idempotencyKey);
        }
        return (answer.status() == 200 ? answer : answer.expect(201))
                .json()
                .get("id")
                .asText();
    }

    public Http.Answer withdraw(String id) {
        return Http.delete(issuance.resolve("/issuances/" + id), realm.as(client));
    }

    public JsonNode issuance(String id) {
        return Http.get(issuance.resolve("/issuances/" + id), realm.as(client))
                .expect(200)
                .json();
    }

    public String state(String id) {
        return issuance(id).get("state").asText();
    }
}
