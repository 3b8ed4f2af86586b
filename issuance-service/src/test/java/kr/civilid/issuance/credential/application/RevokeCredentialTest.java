package kr.civilid.issuance.credential.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import kr.civilid.events.catalog.CredentialEvent.CredentialRevoked;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.catalog.StatusReference;
import kr.civilid.issuance.DirectTransactions;
import kr.civilid.issuance.SetClock;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.credential.domain.SigningIntent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RevokeCredentialTest {

    private static final PersonId PERSON = PersonId.next();
    private static final CredentialId ID = CredentialId.next();
    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");

    private final InMemoryCredentials credentials = new InMemoryCredentials();
    private final RevokeCredential revokeCredential =
            new RevokeCredential(credentials, new DirectTransactions(), new SetClock(NOON));

    @BeforeEach
    void somebody_holds_an_id_of_two_copies() {
        var copies =
                List.of(copy(7), copy(8)).stream().map(SigningIntent::issued).toList();
        credentials
                .save(Credential.Active.begin(ID, IssuanceId.next(), PERSON, NOON, copies, NOON), "test")
                .await()
                .indefinitely();
    }

    @Test
    void every_copy_is_named_in_the_announcement() {
        revoke();

        assertThat(credentials.announced.getLast())
                .isEqualTo(new CredentialRevoked(
                        ID, List.of(copy(7).status(), copy(8).status()), Reason.HR_DECISION, NOON));
        assertThat(credentials.of(PERSON).await().indefinitely()).isEmpty();
    }

    @Test
    void what_is_revoked_cannot_be_revoked_again() {
        revoke();
        var announced = credentials.announced.size();

        assertThatThrownBy(this::revoke).isInstanceOf(NoLiveCredential.class);
        assertThat(credentials.announced).hasSize(announced);
    }

    private void revoke() {
        revokeCredential.of(PERSON, Reason.HR_DECISION, "park.hr").await().indefinitely();
    }

    private static SigningIntent copy(int idx) {
        var status = new StatusReference(URI.create("https://registry.example/statuslists/1"), idx);
        return new SigningIntent(ID, IssuanceId.next(), "thumbprint", status, new byte[16]);
    }
}
