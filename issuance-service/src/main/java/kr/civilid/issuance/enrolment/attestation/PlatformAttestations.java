package kr.civilid.issuance.enrolment.attestation;

import static kr.civilid.issuance.enrolment.application.EvidenceRefused.Reason.APP;
import static kr.civilid.issuance.enrolment.application.EvidenceRefused.Reason.MISSING;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.civilid.issuance.Workers;
import kr.civilid.issuance.enrolment.application.EvidenceRefused;
import kr.civilid.issuance.enrolment.application.PhoneAttestations;
import kr.civilid.issuance.enrolment.application.PlatformEvidence;
import kr.civilid.issuance.enrolment.domain.Attested;
import kr.civilid.issuance.enrolment.domain.SecurityLevel;
import kr.civilid.issuance.oauth.application.BaseUrl;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// The policy of the settings, read at the start: one that cannot be kept, or lets in what proves nothing where others
/// than this machine reach the service, stops it.
@Startup
@Singleton
class PlatformAttestations implements PhoneAttestations {

    private static final Logger LOG = Logger.getLogger(PlatformAttestations.class);

    private final Optional<AndroidKeyAttestation> android;
    private final Optional<AppAttest> ios;
    private final Set<String> simulated;
    private final Workers workers;
    private final Clock clock;

    PlatformAttestations(
            EvidenceSettings settings,
            @ConfigProperty(name = "civilid.app.packages") Set<String> simulated,
            BaseUrl baseUrl,
            Workers workers,
            Clock clock) {
        LocalOnly.require(settings, baseUrl);
        this.android = android(settings.android(), clock);
        this.ios = ios(settings.ios(), clock);
        this.simulated = settings.simulator() ? Set.copyOf(simulated) : Set.of();
        this.workers = workers;
        this.clock = clock;
        if (settings.simulator()) {
            LOG.warn("phones that prove nothing are let in: civilid.attestation.simulator is on");
        } else if (android.isEmpty() && ios.isEmpty()) {
            LOG.warn("no phone is let in: neither civilid.attestation.android.apps nor .ios.apps names an app");
        }
    }

    @Override
    public Uni<Attested> check(PlatformEvidence evidence) {
        return workers.run(() -> switch (evidence) {
            case PlatformEvidence.KeyAttestation key ->
                android.orElseThrow(() -> new EvidenceRefused(APP, "no Android app is let in"))
                        .check(key);
            case PlatformEvidence.AppAttest key ->
                ios.orElseThrow(() -> new EvidenceRefused(APP, "no iOS app is let in"))
                        .check(key);
            case PlatformEvidence.None none -> unattested(none.app());
        });
    }

    private Attested unattested(String app) {
        EvidenceRefused.unless(
                simulated.contains(app), MISSING, "x5c on Android, attestation and keyId on iOS are needed");
        return new Attested(app, SecurityLevel.NONE, Optional.empty(), clock.instant());
    }

    private static Optional<AndroidKeyAttestation> android(EvidenceSettings.Android settings, Clock clock) {
        var policy = AndroidPolicy.of(settings);
        var roots = Roots.of(Roots.GOOGLE, settings.extraRoots().orElse(List.of()));
        if (policy.apps().isEmpty()) {
            return Optional.empty();
        }
        var list = settings.revocationList()
                .orElseThrow(() -> new IllegalStateException(
                        "civilid.attestation.android.apps needs civilid.attestation.android.revocation-list, the file of"
                                + " https://android.googleapis.com/attestation/status"));
        return Optional.of(new AndroidKeyAttestation(
                policy,
                roots,
                new RevocationList(list, settings.revocationListMaxAge(), settings.acceptStaleRevocationList(), clock),
                clock));
    }

    private static Optional<AppAttest> ios(EvidenceSettings.Ios settings, Clock clock) {
        var apps = settings.apps().orElse(List.of());
        var roots = Roots.of(Roots.APPLE, settings.extraRoots().orElse(List.of()));
        return apps.isEmpty()
                ? Optional.empty()
                : Optional.of(new AppAttest(apps, settings.environment(), roots, clock));
    }
}
