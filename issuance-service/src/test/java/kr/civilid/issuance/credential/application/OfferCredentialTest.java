package kr.civilid.issuance.credential.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import io.smallrye.mutiny.Uni;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.catalog.TransactionCode;
import kr.civilid.events.vault.Secret;
import kr.civilid.issuance.DirectTransactions;
import kr.civilid.issuance.Envelopes;
import kr.civilid.issuance.SetClock;
import kr.civilid.issuance.credential.Hong;
import kr.civilid.issuance.oauth.Keys;
import kr.civilid.issuance.oauth.application.BaseUrl;
import kr.civilid.issuance.oauth.application.InMemoryGrants;
import kr.civilid.issuance.oauth.application.TransactionCodes;
import kr.civilid.issuance.oauth.domain.Grant;
import kr.civilid.issuance.request.application.InMemoryIssuances;
import kr.civilid.issuance.request.application.UnknownIssuance;
import kr.civilid.issuance.request.domain.Caller;
import kr.civilid.issuance.request.domain.Issuance;
import kr.civilid.issuance.request.domain.Request;
import kr.civilid.issuance.request.domain.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OfferCredentialTest {

    private final SetClock clock = new SetClock(Instant.parse("2026-03-02T01:02:03Z"));
    private final InMemoryIssuances issuances = new InMemoryIssuances();
    private final InMemoryCredentials credentials = new InMemoryCredentials();
    private final List<String> noted = new ArrayList<>();
    private final InMemoryGrants grants = new InMemoryGrants();
    private final ECKey notification =
            new ECKey.Builder(Keys.next()).keyID("notification-1").build();
    private final TransactionCodes codes = new TransactionCodes(new Secret(new byte[32]), new SecureRandom());
    private final OfferCredential offerCredential = new OfferCredential(
            issuances,
            credentials,
            (caller, whose, act, reason) -> Uni.createFrom().voidItem().invoke(() -> noted.add(act.text())),
            grants,
            codes,
            new Envelopes(Keys.next(), notification, new JWKSet()),
            new BaseUrl("https://id.example.kr"),
            Settings.DEFAULT,
            new DirectTransactions(),
            new SecureRandom(),
            clock);
    private final Request request = Hong.request(PersonId.next());

    @BeforeEach
    void everything_is_ready() {
        issuances.hold(new Issuance.Consented(request), Hong.EMPLOYEE);
    }

    @Test
    void the_offer_and_its_transaction_code_travel_apart_and_fit_together() throws Exception {
        var offer = offer();

        var offered = (IssuanceEvent.Offered) issuances.announced.getLast();
        var sent = offered.transactionCode().open(new JWKSet(notification), TransactionCode.class);
        var json = EventJson.MAPPER.writeValueAsString(offer);
        assertThat(sent.phone()).isEqualTo("01012345678");
        assertThat(sent.code()).matches("\\d{6}");
        assertThat(sent.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(json).doesNotContain(sent.code(), "01012345678");
        assertThat(grants.held.values())
                .singleElement()
                .isInstanceOfSatisfying(
                        Grant.Open.class,
                        open -> assertThat(open.transactionCode()).isEqualTo(codes.hash(open.code(), sent.code())));
    }

    @Test
    void it_is_the_offer_of_the_standard() throws Exception {
        var json = EventJson.MAPPER.valueToTree(offer());

        assertThat(json.path("credential_issuer").asText()).isEqualTo("https://id.example.kr");
        assertThat(json.path("credential_configuration_ids").path(0).asText()).isEqualTo("civil-servant-id-sd-jwt");
        var grant = json.path("grants").path("urn:ietf:params:oauth:grant-type:pre-authorized_code");
        assertThat(grant.path("pre-authorized_code").asText()).hasSize(43);
        assertThat(grant.path("tx_code").path("input_mode").asText()).isEqualTo("numeric");
        assertThat(grant.path("tx_code").path("length").asInt()).isEqualTo(6);
    }

    @Test
    void a_new_offer_ends_the_one_before() {
        offer();
        offer();

        assertThat(List.copyOf(grants.held.values()))
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(Grant.Replaced.class),
                        second -> assertThat(second).isInstanceOf(Grant.Open.class));
    }

    @Test
    void five_an_hour_are_enough() {
        for (var offer = 0; offer < 5; offer++) {
            offer();
        }

        assertThatThrownBy(this::offer).isInstanceOf(TooManyOffers.class);

        clock.pass(Duration.ofHours(1));
        assertThat(offer()).isNotNull();
    }

    @Test
    void before_consent_and_after_the_end_there_is_none() {
        for (var issuance : List.of(
                new Issuance.Requested(request),
                new Issuance.IdentityVerified(request),
                new Issuance.Withdrawn(request),
                new Issuance.Expired(request))) {
            issuances.hold(issuance, Hong.EMPLOYEE);

            assertThatThrownBy(this::offer).isInstanceOf(NotReadyForOffer.class);
        }
        assertThat(issuances.announced).isEmpty();
    }

    @Test
    void a_phone_that_lost_its_copies_may_ask_again_until_the_id_ends() {
        var id = CredentialId.next();
        issuances.hold(new Issuance.Issued(request, id), Hong.EMPLOYEE);
        assertThatThrownBy(this::offer).isInstanceOf(NotReadyForOffer.class);

        credentials.held.put(
                id,
                new kr.civilid.issuance.credential.domain.Credential.Active(
                        id, request.id(), request.personId(), clock.instant().plusSeconds(1), clock.instant()));

        assertThat(offer()).isNotNull();

        clock.pass(Duration.ofSeconds(1));
        assertThatThrownBy(this::offer).isInstanceOf(IdExpired.class);
    }

    @Test
    void the_applicant_and_the_hr_system_that_sent_it_may_ask() {
        assertThat(offerTo(person("2020123456", "1741000"))).isNotNull();
        assertThat(offerTo(system("esaram"))).isNotNull();
        assertThat(noted).containsExactly("issuance.offered", "issuance.offered");
    }

    @Test
    void to_everybody_else_it_does_not_exist() {
        for (var stranger :
                List.of(person("2020123457", "1741000"), person("2020123456", "1130000"), system("insarang"))) {
            assertThatThrownBy(() -> offerTo(stranger)).isInstanceOf(UnknownIssuance.class);
        }
        assertThat(issuances.announced).isEmpty();
    }

    private CredentialOffer offer() {
        return offerCredential.toBoundDevice(request.id()).await().indefinitely();
    }

    private CredentialOffer offerTo(Caller caller) {
        return offerCredential.to(caller, request.id()).await().indefinitely();
    }

    private static Caller person(String number, String agency) {
        return new Caller(
                "subject",
                "hong",
                Set.of(Role.APPLICANT),
                "civilid-web",
                Optional.of(new AgencyCode(agency)),
                Optional.of(number),
                "127.0.0.1");
    }

    private static Caller system(String client) {
        return new Caller(
                "subject", client, Set.of(Role.HR_SYSTEM), client, Optional.empty(), Optional.empty(), "127.0.0.1");
    }
}
