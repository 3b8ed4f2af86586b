package kr.civilid.issuance.credential.http;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Map;
import java.util.UUID;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.TransactionCode;
import kr.civilid.issuance.oauth.application.DpopProofs;
import kr.civilid.issuance.stage.Applicants;
import kr.civilid.issuance.stage.HrApi;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.people.Caller;

/// Somebody whose application has come as far as consent, by the HR system's real call and then by rows: the way there
/// is proved elsewhere.
record Holder(String issuance) {

    static Holder consented(ECKey device) {
        return consented(device, Applicants.somebody());
    }

    static Holder consented(ECKey device, Map<String, Object> employee) {
        return ready(device, HrApi.as(Caller.ESARAM).applied(employee));
    }

    /// The same person once more, with the phone they have or another one.
    static Holder reissued(ECKey device, Map<String, Object> employee, String reason) {
        var body = Map.of("kind", "REISSUE", "reason", reason, "employee", employee);
        String issuance = HrApi.as(Caller.ESARAM)
                .apply(UUID.randomUUID().toString(), body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Database.change("""
                update device set unbound_at = now() where unbound_at is null
                and person_id = (select person_id from issuance where id = ?::uuid)""", issuance);
        return ready(device, issuance);
    }

    private static Holder ready(ECKey device, String issuance) {
        Database.change("update issuance set stage = 'CONSENTED' where id = ?::uuid", issuance);
        Database.change("""
                insert into device (issuance_id, person_id, platform, app, key_jwk, thumbprint, salt, identity_nonce,
                bound_at) select id, person_id, 'ANDROID', 'kr.go.geps.mobileid', ?, ?, '\\x00', 'n', now()
                from issuance where id = ?::uuid""", device.toPublicJWK().toJSONString(), DpopProofs.thumbprint(device), issuance);
        return new Holder(issuance);
    }

    /// The pre-authorized code of a new offer.
    String offer() {
        return HrApi.as(Caller.ESARAM)
                .get("/issuances/" + issuance + "/offer")
                .then()
                .statusCode(200)
                .extract()
                .path(
                        "credentialOffer.grants.'urn:ietf:params:oauth:grant-type:pre-authorized_code'.'pre-authorized_code'");
    }

    /// The six digits of the last text message, which notification-service alone can read.
    String transactionCode() {
        try {
            var event = EventJson.read(
                            Database.column("""
                                            select convert_from(payload, 'UTF8') from outbox where key = ?
                                            and type = 'issuance.offered.v1' order by sequence desc limit 1""", issuance).getFirst().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                            IssuanceEvent.class)
                    .orElseThrow();
            var own =
                    JWKSet.parse(Files.readString(Path.of(System.getProperty("civilid.sealing.notification.private"))));
            return ((IssuanceEvent.Offered) event)
                    .transactionCode()
                    .open(own, TransactionCode.class)
                    .code();
        } catch (IOException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Makes room for another test with the same person.
    void leave() {
        Database.change("update issuance set stage = 'WITHDRAWN' where id = ?::uuid", issuance);
        Database.change("update device set unbound_at = now() where issuance_id = ?::uuid", issuance);
    }

    String stage() {
        return Database.column("select stage from issuance where id = ?::uuid", issuance)
                .getFirst();
    }

    UUID credential() {
        return UUID.fromString(Database.column("select id from credential where issuance_id = ?::uuid", issuance)
                .getFirst());
    }
}
