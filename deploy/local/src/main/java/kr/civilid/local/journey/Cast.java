package kr.civilid.local.journey;

import java.util.Map;
import java.util.UUID;
import kr.civilid.testkit.gate.GateReader;
import kr.civilid.testkit.peers.Addresses;
import kr.civilid.testkit.peers.Applicant;
import kr.civilid.testkit.peers.HrSystem;
import kr.civilid.testkit.peers.Http;
import kr.civilid.testkit.peers.Official;
import kr.civilid.testkit.peers.Realm;
import kr.civilid.testkit.peers.ReceivedTexts;
import kr.civilid.testkit.people.Caller;

/// Everybody who meets a civil servant on the way: the HR system, two officials, the text gateway, a gate.
public final class Cast {

    public static final String GATE = "sejong-1-north";
    public static final String SITE = "urn:kr:civilid:site:sejong";

    private final Addresses at;
    private final Realm realm;

    public Cast(Addresses at) {
        this.at = at;
        this.realm = new Realm(at.keycloak());
    }

    public HrSystem hrSystem() {
        return new HrSystem(at.issuance(), realm, Caller.ESARAM);
    }

    public Official departmentHead() {
        return new Official(at, realm, Caller.KIM_HEAD);
    }

    public Official hrOfficer() {
        return new Official(at, realm, Caller.PARK_HR);
    }

    /// The head's deputy, who decides only while he acts for her.
    public Official deputy() {
        return new Official(at, realm, Caller.LEE_DEPUTY);
    }

    public Official helpDesk() {
        return new Official(at, realm, Caller.DESK);
    }

    public ReceivedTexts texts() {
        return new ReceivedTexts(at.handset());
    }

    public CivilServant civilServant(Applicant applicant) {
        return new CivilServant(this, at, applicant);
    }

    /// The gate at Sejong, opened by an operator if it is new, with a reader of its own.
    public GateReader gate() {
        var operator = realm.as(Caller.OPS);
        var gate = Http.post(
                at.verification().resolve("/gates"),
                Map.of("id", GATE, "name", "정부세종청사 1동 북문", "site", SITE),
                operator);
        if (gate.status() != 409) {
            gate.expect(201);
        }
        var reader =
                GateReader.at(at.verification(), at.verification().toString(), GATE, "reader-" + UUID.randomUUID());
        Http.post(
                        at.verification().resolve("/gates/" + GATE + "/readers"),
                        Map.of(
                                "readerId", reader.readerId(),
                                "publicKey", reader.key().toPublicJWK().toJSONObject()),
                        operator)
                .expect(201);
        return reader;
    }
}
