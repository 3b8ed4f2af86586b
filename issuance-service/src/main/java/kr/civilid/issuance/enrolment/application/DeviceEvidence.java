package kr.civilid.issuance.enrolment.application;

import static kr.civilid.issuance.enrolment.application.EvidenceRefused.Reason.APP;
import static kr.civilid.issuance.enrolment.application.EvidenceRefused.Reason.STATEMENT;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kr.civilid.events.catalog.Digest;
import kr.civilid.issuance.enrolment.application.BindPhone.Wanted;
import kr.civilid.issuance.enrolment.domain.Attested;
import kr.civilid.issuance.enrolment.domain.BindingChallenge;
import kr.civilid.issuance.oauth.application.BadToken;
import kr.civilid.issuance.oauth.application.BaseUrl;
import kr.civilid.issuance.oauth.application.DpopProofs;
import kr.civilid.issuance.oauth.application.SignedToken;
import kr.civilid.issuance.oauth.application.UsedTokens;

/// Shows that the device key is held by an app and a phone that may carry the ID: a JWS by that key, for us, fresh and
/// used once, that brings what the platform vouches for. Android's certificates stand in `x5c`; Apple's attestation
/// object and key id in the claims `attestation` and `keyId`.
@Singleton
class DeviceEvidence {

    private static final String TYPE = "civilid-device-evidence+jwt";
    private static final int MAX_LENGTH = 32_768;

    private final PhoneAttestations attestations;
    private final UsedTokens usedTokens;
    private final BaseUrl baseUrl;
    private final Duration window;
    private final Clock clock;

    DeviceEvidence(
            PhoneAttestations attestations,
            UsedTokens usedTokens,
            BaseUrl baseUrl,
            EnrolmentSettings settings,
            Clock clock) {
        this.attestations = attestations;
        this.usedTokens = usedTokens;
        this.baseUrl = baseUrl;
        this.window = settings.evidenceWindow();
        this.clock = clock;
    }

    /// Fails as [PhoneAttestations#check] does. Weighs only what was sent, before any guess of the code counts: refused
    /// evidence neither uses up a guess nor tells anything about the invitation.
    Uni<Attested> check(Wanted wanted, ECKey key) {
        try {
            var token = SignedToken.parse(wanted.evidence(), TYPE, MAX_LENGTH).signedBy(key);
            var until = token.issuedWithin(window, clock.instant()).plus(window.multipliedBy(2));
            var ours = List.of(baseUrl.origin());
            EvidenceRefused.unless(ours.equals(token.claims().getAudience()), STATEMENT, "aud must be this service");
            var app = token.text("app");
            var use = DpopProofs.thumbprint(key) + '\0' + token.text("jti");
            return attestations
                    .check(brought(token, wanted, key, app))
                    .invoke(attested ->
                            EvidenceRefused.unless(attested.app().equals(app), APP, "app must be the attested one"))
                    // Last, so that a stranger's tokens are not even remembered.
                    .call(() -> usedTokens
                            .first("device-evidence", Digest.of(use.getBytes(StandardCharsets.UTF_8)), until)
                            .invoke(first -> EvidenceRefused.unless(first, STATEMENT, "each evidence is taken once")));
        } catch (BadToken e) {
            throw new EvidenceRefused(STATEMENT, String.valueOf(e.getMessage()));
        }
    }

    private PlatformEvidence brought(SignedToken token, Wanted wanted, ECKey key, String app) {
        var challenge = new BindingChallenge(baseUrl.origin(), wanted.employeeNumber(), wanted.invitationCode());
        var chain = token.header().getX509CertChain();
        return switch (wanted.platform()) {
            case ANDROID ->
                chain == null
                        ? new PlatformEvidence.None(app)
                        : new PlatformEvidence.KeyAttestation(
                                chain.stream().map(Base64::decode).toList(), challenge.forAttestedKey(), key);
            case IOS ->
                token.bytes("attestation")
                        .<PlatformEvidence>map(object -> new PlatformEvidence.AppAttest(
                                object,
                                token.bytes("keyId").orElseGet(() -> new byte[0]),
                                challenge.forAnotherKey(DpopProofs.thumbprint(key))))
                        .orElseGet(() -> new PlatformEvidence.None(app));
        };
    }
}
