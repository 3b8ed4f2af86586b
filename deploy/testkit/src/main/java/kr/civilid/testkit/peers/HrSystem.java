package kr.civilid.testkit.peers;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
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
        return send(Map.of("kind", "NEW", "employee", applicant.asEmployee()), idempotencyKey);
    }

    /// Applies for the ID that takes the place of the one before; `reason` such as `LOST_PHONE`.
    public Http.Answer applyForReissue(Applicant applicant, String reason, String idempotencyKey) {
        return send(Map.of("kind", "REISSUE", "reason", reason, "employee", applicant.asEmployee()), idempotencyKey);
    }

    /// Takes an application to the id of its issuance, once however often `apply` is called; one left open by an
    /// earlier, unfinished run is withdrawn first.
    public String afresh(Supplier<Http.Answer> apply) {
        var answer = apply.get();
        if (answer.status() == 409 && answer.json().hasNonNull("issuanceId")) {
            withdraw(answer.json().get("issuanceId").asText()).expect(204);
            answer = apply.get();
        }
        return (answer.status() == 200 ? answer : answer.expect(201))
                .json()
                .get("id")
                .asText();
    }

    /// Sends a returned application again.
    public Http.Answer resubmit(String id, Applicant applicant) {
        return Http.put(
                issuance.resolve("/issuances/" + id), Map.of("employee", applicant.asEmployee()), realm.as(client));
    }

    /// 발령 that is in effect from this day on, of a kind such as `RETIREMENT`.
    public Http.Answer orders(Applicant applicant, String kind, LocalDate effective) {
        return orders(List.of(Map.of(
                "orderId", UUID.randomUUID().toString(),
                "employeeNumber", applicant.employeeNumber(),
                "kind", kind,
                "effectiveDate", effective.toString())));
    }

    /// Personnel orders as the call takes them, many at once.
    public Http.Answer orders(List<Map<String, String>> orders) {
        return Http.post(issuance.resolve("/personnel-orders"), Map.of("orders", orders), realm.as(client));
    }

    public Http.Answer withdraw(String id) {
        return Http.delete(issuance.resolve("/issuances/" + id), realm.as(client));
    }

    public JsonNode issuance(String id) {
        return Http.get(issuance.resolve("/issuances/" + id), realm.as(client))
                .expect(200)
                .json();
    }

    public Http.Answer issuancesOf(String employeeNumber) {
        return Http.get(issuance.resolve("/issuances?employeeNumber=" + employeeNumber), realm.as(client));
    }

    public String state(String id) {
        return issuance(id).get("state").asText();
    }

    private Http.Answer send(Map<String, Object> application, String idempotencyKey) {
        var headers = new HashMap<>(realm.as(client));
        headers.put("Idempotency-Key", idempotencyKey);
        return Http.post(issuance.resolve("/issuances"), application, headers);
    }
}
