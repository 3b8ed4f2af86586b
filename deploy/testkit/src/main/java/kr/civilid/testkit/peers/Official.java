package kr.civilid.testkit.peers;

import java.net.URI;
import java.util.Map;
import kr.civilid.testkit.people.Caller;

/// A department head or HR officer at the screen: reads what is to be decided, and decides on just that.
public final class Official {

    private final Addresses at;
    private final Realm realm;
    private final Caller who;

    public Official(Addresses at, Realm realm, Caller who) {
        this.at = at;
        this.realm = realm;
        this.who = who;
    }

    public Http.Answer read(String issuanceId) {
        return Http.get(approval(issuanceId), realm.as(who));
    }

    /// Approves what is shown now.
    public Http.Answer approve(String issuanceId) {
        return decide(issuanceId, "APPROVE", "확인했습니다.");
    }

    public Http.Answer giveBack(String issuanceId, String comment) {
        return decide(issuanceId, "RETURN", comment);
    }

    /// Takes the live ID away for good.
    public Http.Answer revoke(String employeeNumber, String reason) {
        return Http.post(
                at.issuance().resolve("/ids/" + employeeNumber + "/revocation"),
                Map.of("reason", reason),
                realm.as(who));
    }

    private Http.Answer decide(String issuanceId, String decision, String comment) {
        var shown = read(issuanceId).expect(200).json();
        return Http.post(
                URI.create(approval(issuanceId) + "/decisions"),
                Map.of(
                        "decision", decision,
                        "comment", comment,
                        "contentHash", shown.get("contentHash").asText()),
                realm.as(who));
    }

    private URI approval(String issuanceId) {
        return at.approval().resolve("/approvals/" + issuanceId);
    }
}
