package kr.civilid.issuance.credential.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import kr.civilid.events.catalog.CredentialEvent;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.catalog.StatusReference;
import org.junit.jupiter.api.Test;

class CredentialTest {

    private static final CredentialId ID = CredentialId.next();
    private static final IssuanceId ISSUANCE = IssuanceId.next();
    private static final PersonId PERSON = PersonId.next();
    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final StatusReference STATUS =
            new StatusReference(URI.create("https://registry.example/statuslists/1"), 42);
    private static final List<StatusReference> STATUSES = List.of(STATUS);

    private final Credential.Active active = new Credential.Active(ID, ISSUANCE, PERSON, NOON);

    @Test
    void it_begins_active_with_its_first_copies() {
        var copies = List.of(new SigningIntent(ID, ISSUANCE, "thumbprint", STATUS, new byte[16]).issued());

        var begun = Credential.Active.begin(ID, ISSUANCE, PERSON, copies, NOON);

        assertThat(begun.to()).isEqualTo(active);
        assertThat(begun.event()).isEqualTo(new CredentialEvent.CredentialIssued(ID, ISSUANCE, PERSON, copies, NOON));
    }

    @Test
    void more_copies_leave_it_as_it_is() {
        assertThat(active.addCopies(List.of(), LATER).to()).isEqualTo(active);
    }

    @Test
    void it_is_suspended_and_resumed_with_every_copy() {
        var suspended = active.suspend(Reason.LOST_PHONE, STATUSES, LATER);
        var resumed = suspended.to().resume(STATUSES, LATER);

        assertThat(suspended.event())
                .isEqualTo(new CredentialEvent.CredentialSuspended(ID, STATUSES, Reason.LOST_PHONE, LATER));
        assertThat(resumed.to()).isEqualTo(new Credential.Active(ID, ISSUANCE, PERSON, LATER));
        assertThat(resumed.event()).isEqualTo(new CredentialEvent.CredentialResumed(ID, STATUSES, LATER));
    }

    @Test
    void active_or_suspended_it_can_be_revoked_for_good() {
        var suspended = active.suspend(Reason.LOST_PHONE, STATUSES, LATER).to();

        for (var live : List.of(active, suspended)) {
            var revoked = live.revoke(Reason.HR_DECISION, STATUSES, LATER);

            assertThat(revoked.to()).isEqualTo(new Credential.Revoked(ID, ISSUANCE, PERSON, Reason.HR_DECISION, LATER));
            assertThat(revoked.event())
                    .isEqualTo(new CredentialEvent.CredentialRevoked(ID, STATUSES, Reason.HR_DECISION, LATER));
        }
    }

    @Test
    void the_commitment_of_a_copy_hides_its_holder_behind_its_salt() {
        var one = new SigningIntent(ID, ISSUANCE, "thumbprint", STATUS, new byte[16]).issued();
        var other = new SigningIntent(ID, ISSUANCE, "thumbprint", STATUS, new byte[] {1}).issued();

        assertThat(one.status()).isEqualTo(STATUS);
        assertThat(one.commitment()).isNotEqualTo(other.commitment());
        assertThat(one.toString()).doesNotContain("thumbprint");
    }
}
