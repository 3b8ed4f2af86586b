package kr.civilid.issuance.request.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.Letter;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.DirectTransactions;
import kr.civilid.issuance.Envelopes;
import kr.civilid.issuance.SetClock;
import kr.civilid.issuance.credential.Hong;
import kr.civilid.issuance.request.domain.Correction;
import kr.civilid.issuance.request.domain.Correction.Wish;
import kr.civilid.issuance.request.domain.Issuance;
import kr.civilid.issuance.request.domain.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TendIssuancesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");
    private static final ECKey NOTIFICATION = key("notification-1");

    private final SetClock clock = new SetClock(NOON);
    private final InMemoryIssuances issuances = new InMemoryIssuances();
    private final InMemoryWaiting waiting = new InMemoryWaiting();
    private final InMemoryCorrections corrections = new InMemoryCorrections();
    private final TendIssuances tendIssuances = new TendIssuances(
            issuances,
            waiting,
            corrections,
            new Deadlines(Settings.DEFAULT),
            new TellApplicant(issuances, new Envelopes(key("approval-1"), NOTIFICATION, new JWKSet(key("issuance-1")))),
            new DirectTransactions(),
            clock);
    private final Request request = Hong.request(PersonId.next());

    static Stream<Arguments> openStates() {
        return Stream.of(
                state(30, false, Issuance.Requested::new),
                state(30, false, Issuance.DepartmentApproved::new),
                state(14, true, Issuance.Approved::new),
                state(14, true, Issuance.Invited::new),
                state(7, true, Issuance.Enrolled::new),
                state(7, true, Issuance.PinSet::new),
                state(7, true, Issuance.IdentityVerified::new),
                state(7, true, Issuance.Consented::new));
    }

    @ParameterizedTest
    @MethodSource("openStates")
    void what_nobody_finishes_ends_on_its_day_and_not_before(
            int days, boolean reminds, Function<Request, Issuance> state) {
        hold(state.apply(request));

        pass(Duration.ofDays(days).minusSeconds(1));
        assertThat(issuances.announced).noneMatch(IssuanceEvent.Expired.class::isInstance);

        pass(Duration.ofSeconds(1));
        pass(Duration.ofDays(30));
        assertThat(issuances.announced.stream().filter(IssuanceEvent.Expired.class::isInstance))
                .containsExactly(new IssuanceEvent.Expired(request.id(), NOON.plus(Duration.ofDays(days))));
    }

    @ParameterizedTest
    @MethodSource("openStates")
    void who_has_to_act_is_reminded_once_two_days_before(int days, boolean reminds, Function<Request, Issuance> state) {
        hold(state.apply(request));

        pass(Duration.ofDays(days - 2).minusSeconds(1));
        assertThat(issuances.announced).isEmpty();

        pass(Duration.ofSeconds(1));
        pass(Duration.ofHours(1));
        assertThat(issuances.announced).hasSize(reminds ? 1 : 0);
        issuances.announced.forEach(event -> {
            var due = (IssuanceEvent.NoticeDue) event;
            assertThat(due.notice()).isEqualTo(Notice.REMINDER);
            assertThat(due.letter().open(new JWKSet(NOTIFICATION), Letter.class))
                    .isEqualTo(new Letter(
                            Hong.EMPLOYEE.phone(), null, NOON.plus(Duration.ofDays(days)), request.hrSystem()));
        });
    }

    @Test
    void a_hold_keeps_an_application_alive_beyond_its_day_until_the_chain_could_have_ended_it() {
        hold(new Issuance.Requested(request));
        asked(Wish.MORE_REQUESTED, Duration.ofDays(33));

        pass(Duration.ofDays(34).minusSeconds(1));
        assertThat(issuances.announced).isEmpty();

        pass(Duration.ofSeconds(1));
        assertThat(issuances.announced)
                .containsExactly(new IssuanceEvent.Expired(request.id(), NOON.plus(Duration.ofDays(34))));
    }

    @Test
    void a_return_that_nobody_mends_ends_on_the_day_it_was_told() {
        hold(new Issuance.Returned(request));
        asked(Wish.RETURNED, Duration.ofDays(30));

        pass(Duration.ofDays(30).minusSeconds(1));
        assertThat(issuances.announced).isEmpty();

        pass(Duration.ofSeconds(1));
        assertThat(issuances.announced)
                .containsExactly(new IssuanceEvent.Expired(request.id(), NOON.plus(Duration.ofDays(30))));
    }

    private void asked(Wish wish, Duration time) {
        corrections.open.put(request.id(), new Correction(wish, Step.HR, "사진", NOON, NOON.plus(time)));
    }

    @Test
    void what_has_ended_is_left_alone() {
        hold(new Issuance.Issued(request, CredentialId.next()));

        pass(Duration.ofDays(400));

        assertThat(issuances.announced).isEmpty();
    }

    @Test
    void one_that_cannot_be_tended_keeps_no_other_waiting() {
        var lost = Hong.request(PersonId.next());
        waiting.since.put(lost.id(), NOON.minusSeconds(1));
        hold(new Issuance.Requested(request));

        pass(Duration.ofDays(31));

        assertThat(issuances.announced).hasSize(1);
    }

    private void hold(Issuance issuance) {
        issuances.hold(issuance, Hong.EMPLOYEE);
        waiting.since.put(request.id(), NOON);
    }

    private void pass(Duration time) {
        clock.pass(time);
        tendIssuances.now().await().indefinitely();
    }

    private static Arguments state(int days, boolean reminds, Function<Request, Issuance> state) {
        return Arguments.of(days, reminds, state);
    }

    private static ECKey key(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
