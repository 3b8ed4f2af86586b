package kr.civilid.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSObject;
import java.io.IOException;
import java.text.ParseException;
import java.time.Instant;
import kr.civilid.local.journey.Cast;
import kr.civilid.local.journey.CivilServant;
import kr.civilid.testkit.peers.Addresses;
import kr.civilid.testkit.peers.Applicant;
import kr.civilid.testkit.peers.Http;
import kr.civilid.testkit.peers.Official;
import kr.civilid.testkit.peers.Realm;
import kr.civilid.testkit.people.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the identity provider says of a log-in is what an auditor reads years later.
@ExtendWith(WholeSystem.class)
class EvidenceIT {

    private final Cast cast;
    private final Realm realm;
    private final Official head;

    EvidenceIT(Addresses at) {
        this.cast = new Cast(at);
        this.realm = new Realm(at.keycloak());
        this.head = new Official(at, realm, Caller.KIM_HEAD);
    }

    @Test
    void a_decision_is_signed_with_the_log_in_that_keycloak_tells_of() throws IOException, ParseException {
        var issuance = cast.hrSystem().apply(Applicant.numbered(71));
        CivilServant.awaitUntil(() -> head.read(issuance).status() == 200, "the approval to open");
        head.approve(issuance).expect(201);

        var token = claims(realm.as(Caller.KIM_HEAD).get("Authorization").substring("Bearer ".length()));
        var records = cast.hrOfficer().evidence(issuance).expect(200).json().get("records");
        var statement = claims(records.get(0).asText());

        assertThat(statement.get("acr").asText())
                .isEqualTo(token.get("acr").asText())
                .isNotEmpty();
        assertThat(statement.get("auth_time").asLong())
                .isEqualTo(token.get("auth_time").asLong());
        assertThat(Instant.ofEpochSecond(statement.get("auth_time").asLong()))
                .isBetween(Instant.now().minusSeconds(600), Instant.now());
        cast.hrSystem().withdraw(issuance).expect(204);
    }

    private static JsonNode claims(String jws) throws IOException, ParseException {
        return Http.JSON.readTree(JWSObject.parse(jws).getPayload().toString());
    }
}
