package kr.civilid.issuance.credential.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smallrye.mutiny.Uni;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kr.civilid.events.catalog.CredentialEvent;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.vault.Secret;
import kr.civilid.issuance.DirectTransactions;
import kr.civilid.issuance.SetClock;
import kr.civilid.issuance.Workers;
import kr.civilid.issuance.credential.Hong;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.credential.domain.Hold;
import kr.civilid.issuance.oauth.Keys;
import kr.civilid.issuance.oauth.application.BaseUrl;
import kr.civilid.issuance.oauth.application.InMemoryUsedTokens;
import kr.civilid.issuance.oauth.application.OAuthError;
import kr.civilid.issuance.oauth.application.OAuthError.Code;
import kr.civilid.issuance.oauth.domain.Access;
import kr.civilid.issuance.request.application.InMemoryIssuances;
import kr.civilid.issuance.request.domain.AgencyRegister;
import kr.civilid.issuance.request.domain.Issuance;
import kr.civilid.issuance.request.domain.ReissueReason;
import kr.civilid.issuance.request.domain.Request;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IssueCredentialTest {

    private static final String ISSUER = "https://id.example.kr";

    private final SetClock clock = new SetClock(Instant.parse("2026-03-02T01:02:03Z"));
    private final SecureRandom random = new SecureRandom();
    private final DirectTransactions transactions = new DirectTransactions();
    private final InMemoryIssuances issuances = new InMemoryIssuances();
    private final InMemoryCredentials credentials = new InMemoryCredentials();
    private final InMemorySigningIntents intents = new InMemorySigningIntents();
    private final InMemoryWalletNotices notices = new InMemoryWalletNotices();
    private final CredentialNonces nonces =
            new CredentialNonces(new Secret(new byte[32]), new InMemoryUsedTokens(), random, clock);
    private AgencyRegister register = Hong.REGISTER;
    private final Signable signable = new Signable(credentials, () -> register, clock);
    private final List<Integer> signed = new ArrayList<>();
    private final List<Instant> untils = new ArrayList<>();
    private Runnable whileSigning = () -> {};
    private final Request request = Hong.request(PersonId.next());
    private final Beginnings beginnings = new Beginnings();
    private @Nullable ReissueReason reissueReason;
    private final IssueCredential issueCredential = new IssueCredential(
            new KeyProofs(nonces, new BaseUrl(ISSUER), clock),
            new PrepareSigning(
                    issuances,
                    signable,
                    code -> Uni.createFrom().item(Optional.of(Hong.AGENCY)),
                    intents,
                    nonces,
                    new FixedSignatures(),
                    Settings.DEFAULT,
                    transactions,
                    clock),
            new CompleteSigning(
                    issuances,
                    signable,
                    credentials,
                    new BeginLife(
                            issuances,
                            credentials,
                            new RevokeCredential(credentials, transactions, clock),
                            _ -> Uni.createFrom().item(Optional.ofNullable(reissueReason)),
                            beginnings),
                    intents,
                    notices,
                    transactions,
                    random,
                    clock),
            (content, validity, holder, status) -> {
                whileSigning.run();
                signed.add(status.idx());
                untils.add(validity.until());
                return "copy-" + status.idx();
            },
            Settings.DEFAULT,
            new Workers() {
                @Override
                public <T> Uni<T> run(Supplier<T> work) {
                    return Uni.createFrom().item(work);
                }
            });

    @BeforeEach
    void the_holder_has_consented() {
        issuances.hold(new Issuance.Consented(request), Hong.EMPLOYEE);
    }

    @Test
    void the_first_copies_make_the_id_live_and_the_issuance_issued() {
        var issued = issue(3);

        assertThat(issued.copies()).containsExactly("copy-0", "copy-1", "copy-2");
        var live = credentials.of(request.personId()).await().indefinitely().orElseThrow();
        assertThat(live)
                .isEqualTo(new Credential.Active(
                        live.id(), request.id(), request.personId(), live.until(), clock.instant()));
        assertThat(issuances.announced)
                .containsExactly(new IssuanceEvent.Issued(request.id(), live.id(), clock.instant()));
        assertThat(credentials.announced)
                .singleElement()
                .isInstanceOfSatisfying(
                        CredentialEvent.CredentialIssued.class,
                        event -> assertThat(event.copies()).hasSize(3));
        assertThat(intents.states.values()).containsOnly(InMemorySigningIntents.State.ISSUED);
    }

    @Test
    void more_copies_join_the_same_id() {
        issue(1);
        issue(2);

        assertThat(credentials.held).hasSize(1);
        assertThat(issuances.announced).hasSize(1);
        assertThat(credentials.announced).hasSize(2);
    }

    @Test
    void copies_taken_later_last_no_longer_than_the_first_and_prolong_nothing() {
        issue(1);
        var end = live().until();
        clock.pass(Duration.ofDays(400));

        issue(2);

        assertThat(untils).containsExactly(end, end, end);
        assertThat(live().until()).isEqualTo(end);
    }

    @Test
    void an_agency_that_was_abolished_meanwhile_gets_no_new_id() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Seoul"));
        register = Hong.registerUntil(Optional.of(today));
        assertThatThrownBy(() -> issue(1)).isInstanceOf(OAuthError.class).hasMessageContaining("agency");

        register = Hong.registerUntil(Optional.of(today.plusDays(1)));
        issue(1);
    }

    @Test
    void an_id_that_has_expired_gets_no_more_copies() {
        issue(1);
        clock.pass(Duration.between(clock.instant(), live().until()));

        assertThatThrownBy(() -> issue(1)).isInstanceOf(OAuthError.class).hasMessageContaining("expired");
        assertThat(credentials.announced).hasSize(1);
    }

    private Credential.Live live() {
        return credentials.of(request.personId()).await().indefinitely().orElseThrow();
    }

    @Test
    void a_nonce_works_for_one_request_only() {
        var nonce = nonces.next();
        issue(proofs(1, nonce));

        assertThat(refusal(proofs(1, nonce))).isEqualTo(Code.INVALID_NONCE);
    }

    @Test
    void an_issuance_that_was_withdrawn_is_not_signed() {
        issuances.hold(new Issuance.Withdrawn(request), Hong.EMPLOYEE);

        assertThat(refusal(proofs(1, nonces.next()))).isEqualTo(Code.CREDENTIAL_REQUEST_DENIED);
        assertThat(signed).isEmpty();
    }

    @Test
    void a_withdrawal_during_the_signature_wins() {
        whileSigning = () -> issuances.hold(new Issuance.Withdrawn(request), Hong.EMPLOYEE);

        assertThat(refusal(proofs(1, nonces.next()))).isEqualTo(Code.CREDENTIAL_REQUEST_DENIED);

        assertThat(signed).hasSize(1);
        assertThat(credentials.held).isEmpty();
        assertThat(intents.states.values()).containsOnly(InMemorySigningIntents.State.OPEN);
    }

    @Test
    void what_nobody_completed_is_given_up_after_a_minute() {
        whileSigning = () -> {
            throw new IllegalStateException("the power went");
        };
        assertThatThrownBy(() -> issue(1)).hasMessage("the power went");
        var closing = new CloseAbandonedSignings(intents, transactions, clock);

        clock.pass(Duration.ofSeconds(59));
        assertThat(closing.now().await().indefinitely()).isZero();
        clock.pass(Duration.ofSeconds(2));
        assertThat(closing.now().await().indefinitely()).isEqualTo(1);

        assertThat(intents.states.values()).containsOnly(InMemorySigningIntents.State.VOID);
    }

    @Test
    void a_signature_that_comes_after_it_was_given_up_is_not_handed_out() {
        whileSigning = () -> {
            clock.pass(Duration.ofSeconds(61));
            new CloseAbandonedSignings(intents, transactions, clock)
                    .now()
                    .await()
                    .indefinitely();
        };

        assertThat(refusal(proofs(1, nonces.next()))).isEqualTo(Code.CREDENTIAL_REQUEST_DENIED);
        assertThat(credentials.held).isEmpty();
    }

    @Test
    void a_revoked_id_gets_no_more_copies() {
        issue(1);
        new RevokeCredential(credentials, transactions, clock)
                .of(request.personId(), Reason.HR_DECISION, "park.hr")
                .await()
                .indefinitely();

        assertThat(refusal(proofs(1, nonces.next()))).isEqualTo(Code.CREDENTIAL_REQUEST_DENIED);
    }

    @Test
    void a_suspended_id_gets_no_more_copies() {
        issue(1);
        var active = (Credential.Active)
                credentials.of(request.personId()).await().indefinitely().orElseThrow();
        var hold = Hold.byStaff(Reason.LOST_PHONE, clock.instant());
        credentials
                .save(active.suspend(hold, List.of(), clock.instant()).orElseThrow(), "test")
                .await()
                .indefinitely();

        assertThat(refusal(proofs(1, nonces.next()))).isEqualTo(Code.CREDENTIAL_REQUEST_DENIED);
    }

    @Test
    void a_reissue_ends_the_old_id_before_the_new_one_lives() {
        var old = new Credential.Active(
                CredentialId.next(), IssuanceId.next(), request.personId(), clock.instant(), clock.instant());
        credentials.held.put(old.id(), old);

        reissueReason = ReissueReason.APP_DELETED;

        issue(1);

        assertThat(credentials.held.get(old.id()))
                .isInstanceOfSatisfying(
                        Credential.Revoked.class,
                        revoked -> assertThat(revoked.reason()).isEqualTo(Reason.APP_DELETED));
        assertThat(credentials.announced)
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(CredentialEvent.CredentialRevoked.class),
                        second -> assertThat(second).isInstanceOf(CredentialEvent.CredentialIssued.class));
    }

    @Test
    void who_must_know_of_a_new_id_is_asked_before_and_told_after_once() {
        issue(1);
        issue(1);

        assertThat(beginnings.heard)
                .containsExactly(
                        "ahead " + request.personId(),
                        "begun " + credentials.held.values().iterator().next().id());
    }

    @Test
    void who_may_not_hold_an_id_gets_none() {
        beginnings.refusing = true;

        assertThat(refusal(proofs(1, nonces.next()))).isEqualTo(Code.CREDENTIAL_REQUEST_DENIED);

        assertThat(credentials.held).isEmpty();
        assertThat(issuances.announced).isEmpty();
    }

    @Test
    void ten_copies_a_request_and_a_hundred_an_id_are_the_limit() {
        assertThat(refusal(proofs(11, nonces.next()))).isEqualTo(Code.INVALID_CREDENTIAL_REQUEST);
        assertThat(refusal(List.of())).isEqualTo(Code.INVALID_PROOF);
        for (var request = 0; request < 10; request++) {
            issue(10);
        }

        assertThat(refusal(proofs(1, nonces.next()))).isEqualTo(Code.CREDENTIAL_REQUEST_DENIED);
    }

    @Test
    void the_wallet_may_say_what_it_did_with_them_and_nobody_may_say_anything_else() {
        var issued = issue(1);
        var hear = new HearWallet(notices, transactions, clock);

        hear.saying(access(), issued.notificationId(), "credential_accepted")
                .await()
                .indefinitely();

        assertThat(notices.held).containsValue("credential_accepted");
        assertThat(catchThrowableOfType(
                                OAuthError.class,
                                () -> hear.saying(access(), issued.notificationId(), "credential_sold"))
                        .code())
                .isEqualTo(Code.INVALID_NOTIFICATION_REQUEST);
        assertThat(catchThrowableOfType(
                                OAuthError.class,
                                () -> hear.saying(access(), "x", "credential_deleted")
                                        .await()
                                        .indefinitely())
                        .code())
                .isEqualTo(Code.INVALID_NOTIFICATION_ID);
    }

    private IssueCredential.Issued issue(int copies) {
        return issue(proofs(copies, nonces.next()));
    }

    private IssueCredential.Issued issue(List<String> proofs) {
        return issueCredential.to(access(), proofs).await().indefinitely();
    }

    private Code refusal(List<String> proofs) {
        return catchThrowableOfType(OAuthError.class, () -> issue(proofs)).code();
    }

    private List<String> proofs(int count, String nonce) {
        return IntStream.range(0, count)
                .mapToObj(_ -> Keys.jwsWithKey(
                        Keys.next(),
                        "openid4vci-proof+jwt",
                        Map.of("aud", ISSUER, "iat", clock.instant().getEpochSecond(), "nonce", nonce)))
                .toList();
    }

    private Access access() {
        return new Access(Digest.of(new byte[0]), request.id(), Optional.empty(), Optional.empty(), clock.instant());
    }

    private static final class Beginnings implements IdBeginnings {

        private final List<String> heard = new ArrayList<>();
        private boolean refusing;

        @Override
        public Uni<Void> ahead(PersonId person) {
            heard.add("ahead " + person);
            if (refusing) {
                throw new OAuthError(Code.CREDENTIAL_REQUEST_DENIED, "not employed");
            }
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Void> begun(Credential.Active id) {
            heard.add("begun " + id.id());
            return Uni.createFrom().voidItem();
        }
    }
}
