package kr.civilid.issuance.credential.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kr.civilid.events.catalog.CredentialEvent;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.catalog.StatusReference;
import kr.civilid.issuance.credential.domain.Hold.Source;
import org.junit.jupiter.api.Test;

class CredentialTest {

    private static final CredentialId ID = CredentialId.next();
    private static final IssuanceId ISSUANCE = IssuanceId.next();
    private static final PersonId PERSON = PersonId.next();
    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final Instant UNTIL = Instant.parse("2029-03-02T00:00:00Z");
    private static final StatusReference STATUS =
            new StatusReference(URI.create("https://registry.example/statuslists/1"), 42);
    private static final List<StatusReference> STATUSES = List.of(STATUS);

    private static final Hold LOST = Hold.byStaff(Reason.LOST_PHONE, LATER);
    private static final Hold ON_LEAVE = Hold.byOrder(Reason.ON_LEAVE, NOON);

    private final Credential.Active active = new Credential.Active(ID, ISSUANCE, PERSON, UNTIL, NOON);

    @Test
    void it_begins_active_with_its_first_copies() {
        var copies = List.of(new SigningIntent(ID, ISSUANCE, "thumbprint", STATUS, new byte[16]).issued());

        var begun = Credential.Active.begin(ID, ISSUANCE, PERSON, UNTIL, copies, NOON);

        assertThat(begun.to()).isEqualTo(active);
        assertThat(begun.event()).isEqualTo(new CredentialEvent.CredentialIssued(ID, ISSUANCE, PERSON, copies, NOON));
    }

    @Test
    void more_copies_leave_it_as_it_is_and_as_long_as_it_is() {
        assertThat(active.addCopies(List.of(), LATER).to()).isEqualTo(active);
    }

    @Test
    void it_is_suspended_and_resumed_with_every_copy() {
        var suspended = suspend(active, LOST);
        var resumed =
                suspended.to().release(Source.LOSS_REPORT, STATUSES, LATER).orElseThrow();

        assertThat(suspended.events())
                .containsExactly(new CredentialEvent.CredentialSuspended(ID, STATUSES, Reason.LOST_PHONE, LATER));
        assertThat(resumed.to()).isEqualTo(new Credential.Active(ID, ISSUANCE, PERSON, UNTIL, LATER));
        assertThat(resumed.events()).containsExactly(new CredentialEvent.CredentialResumed(ID, STATUSES, LATER));
    }

    @Test
    void it_stays_suspended_until_the_last_source_lets_go() {
        var both = suspend(suspend(active, ON_LEAVE).to(), LOST);
        var one = both.to().release(Source.LOSS_REPORT, STATUSES, LATER).orElseThrow();

        assertThat(((Credential.Suspended) both.to()).reason()).isEqualTo(Reason.LOST_PHONE);
        assertThat(one.event())
                .isEqualTo(new CredentialEvent.CredentialSuspended(ID, STATUSES, Reason.ON_LEAVE, LATER));
        assertThat(one.to().release(Source.LOSS_REPORT, STATUSES, LATER)).isEmpty();
        assertThat(one.to()
                        .release(Source.LEAVE_ORDER, STATUSES, LATER)
                        .orElseThrow()
                        .to())
                .isInstanceOf(Credential.Active.class);
    }

    @Test
    void the_first_report_of_a_source_stands() {
        var suspended = suspend(active, LOST).to();

        assertThat(suspended.suspend(Hold.byStaff(Reason.LOST_PHONE, LATER.plusSeconds(9)), STATUSES, LATER))
                .isEmpty();
    }

    @Test
    void a_renewal_due_during_a_suspension_shows_when_that_has_ended() {
        var suspended = suspend(active, LOST).to();
        var due = suspended.follow(List.of(), true, STATUSES, LATER).orElseThrow();
        var found = due.to().release(Source.LOSS_REPORT, STATUSES, LATER).orElseThrow();

        assertThat(due.to()).isInstanceOf(Credential.Suspended.class);
        assertThat(found.to()).isEqualTo(new Credential.NeedsRenewal(ID, ISSUANCE, PERSON, UNTIL, LATER));
        assertThat(found.events())
                .containsExactly(
                        new CredentialEvent.CredentialResumed(ID, STATUSES, LATER),
                        new CredentialEvent.CredentialNeedsRenewal(ID, STATUSES, LATER));
    }

    @Test
    void orders_replace_what_orders_said_and_nothing_else() {
        var held = suspend(suspend(active, ON_LEAVE).to(), LOST).to();

        var after = held.follow(List.of(Hold.byOrder(Reason.DUTY_SUSPENDED, LATER)), false, STATUSES, LATER)
                .orElseThrow()
                .to();

        assertThat(after.holds().all()).extracting(Hold::source).containsExactly(Source.LOSS_REPORT, Source.DUTY_ORDER);
        assertThat(after.follow(List.of(Hold.byOrder(Reason.DUTY_SUSPENDED, NOON)), false, STATUSES, LATER))
                .isEmpty();
    }

    @Test
    void whatever_lives_can_be_revoked_for_good() {
        var suspended = suspend(active, LOST).to();
        var due = active.follow(List.of(), true, STATUSES, LATER).orElseThrow().to();

        for (var live : List.of(active, suspended, due)) {
            var revoked = live.revoke(Reason.HR_DECISION, STATUSES, LATER);

            assertThat(revoked.to())
                    .isEqualTo(new Credential.Revoked(ID, ISSUANCE, PERSON, UNTIL, Reason.HR_DECISION, LATER));
            assertThat(revoked.event())
                    .isEqualTo(new CredentialEvent.CredentialRevoked(ID, STATUSES, Reason.HR_DECISION, LATER));
        }
    }

    @Test
    void a_suspension_by_nothing_and_two_of_one_source_are_no_states() {
        assertThatThrownBy(() -> new Credential.Suspended(ID, ISSUANCE, PERSON, UNTIL, Holds.NONE, false, NOON))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Holds(List.of(LOST, LOST))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_has_expired_from_the_end_of_its_last_copy_on() {
        assertThat(active.expired(UNTIL.minusMillis(1))).isFalse();
        assertThat(active.expired(UNTIL)).isTrue();
    }

    @Test
    void it_is_renewable_from_the_period_before_its_end_on() {
        var period = Duration.ofDays(30);

        assertThat(active.renewable(period, UNTIL.minus(period).minusMillis(1))).isFalse();
        assertThat(active.renewable(period, UNTIL.minus(period))).isTrue();
        assertThat(active.renewable(period, UNTIL.plus(period))).isTrue();
    }

    private static Transition<Credential.Live> suspend(Credential.Live live, Hold hold) {
        return live.suspend(hold, STATUSES, LATER).orElseThrow();
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
