package kr.civilid.testkit.peers;

import java.net.URI;
import java.time.LocalDate;
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

    /// The signed record of every decision so far.
    public Http.Answer evidence(String issuanceId) {
        return Http.get(URI.create(approval(issuanceId) + "/evidence"), realm.as(who));
    }

    /// Until when and why the ID is valid.
    public Http.Answer looksUp(String employeeNumber) {
        return Http.get(at.issuance().resolve("/ids/" + employeeNumber), realm.as(who));
    }

    /// Takes the live ID away for good.
    public Http.Answer revoke(String employeeNumber, String reason) {
        return Http.post(
                at.issuance().resolve("/ids/" + employeeNumber + "/revocation"),
                Map.of("reason", reason),
                realm.as(who));
    }

    /// The phone is lost: its ID is suspended at once.
    public Http.Answer reportsLoss(String employeeNumber) {
        return Http.post(
                at.issuance().resolve("/loss-reports"),
                Map.of("employeeNumber", employeeNumber, "note", "출근길에 분실"),
                realm.as(who));
    }

    /// 대결: lets a colleague decide in this official's name on that day.
    public void lets(Caller colleague, LocalDate day) {
        Http.post(
                        at.approval().resolve("/delegations"),
                        Map.of(
                                "delegate", colleague.username(),
                                "from", day.toString(),
                                "until", day.toString(),
                                "reason", "관내 출장"),
                        realm.as(who))
                .expect(201);
    }

    /// Back at the desk: nobody acts for this official any longer.
    public void decidesAgain() {
        var given = Http.get(at.approval().resolve("/delegations"), realm.as(who))
                .expect(200)
                .json()
                .get("given");
        given.forEach(delegation -> Http.delete(
                        at.approval()
                                .resolve("/delegations/" + delegation.get("id").asText()),
                        realm.as(who))
                .expect(204));
    }

    /// 후결: takes note of what was decided about this issuance in this official's name.
    public void takesNoteOf(String issuanceId) {
        var reports = Http.get(at.approval().resolve("/post-reports"), realm.as(who))
                .expect(200)
                .json()
                .get("items");
        for (var report : reports) {
            if (report.get("issuanceId").asText().equals(issuanceId)) {
                var id = report.get("id").asText();
                Http.post(at.approval().resolve("/post-reports/" + id + "/acknowledgement"), Map.of(), realm.as(who))
                        .expect(204);
                return;
            }
        }
        throw new AssertionError("nothing about " + issuanceId + " was decided in the name of " + who.username());
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
