package kr.civilid.issuance.credential.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.oauth.application.OAuthError;
import kr.civilid.issuance.oauth.application.OAuthError.Code;
import kr.civilid.issuance.request.application.AgencyRegisters;
import kr.civilid.issuance.request.domain.Issuance;

/// Whether an ID may be signed for an issuance as it stands under its lock: consented and not issued yet, or issued and
/// still active and within its time. Asked before each signature and again after it.
@ApplicationScoped
class Signable {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final Credentials credentials;
    private final AgencyRegisters registers;
    private final Clock clock;

    Signable(Credentials credentials, AgencyRegisters registers, Clock clock) {
        this.credentials = credentials;
        this.registers = registers;
        this.clock = clock;
    }

    /// The active ID of the issuance; empty where it has none yet. Fails with `credential_request_denied`.
    Uni<Optional<Credential.Active>> require(Issuance issuance) {
        return switch (issuance) {
            case Issuance.Consented consented -> first(consented.request().agency());
            case Issuance.Issued issued ->
                credentials.lock(issued.request().personId()).map(live -> Optional.of(active(live, issued)));
            case Issuance.Open _, Issuance.Returned _, Issuance.Withdrawn _, Issuance.Expired _ ->
                throw denied("the ID cannot be issued");
        };
    }

    /// Since the application the agency may have been abolished: no new ID says that it exists.
    private Uni<Optional<Credential.Active>> first(AgencyCode agency) {
        var today = LocalDate.ofInstant(clock.instant(), SEOUL);
        if (registers
                .current()
                .find(agency)
                .filter(entry -> entry.standsOn(today))
                .isEmpty()) {
            throw denied("the agency does not exist any more; apply with the present one");
        }
        return Uni.createFrom().item(Optional.empty());
    }

    private Credential.Active active(Optional<Credential.Live> live, Issuance.Issued issued) {
        if (live.orElse(null) instanceof Credential.Active active && active.id().equals(issued.credential())) {
            if (active.expired(clock.instant())) {
                throw denied("the ID has expired; apply for a reissue");
            }
            return active;
        }
        throw denied("the ID is not active");
    }

    static OAuthError denied(String reason) {
        return new OAuthError(Code.CREDENTIAL_REQUEST_DENIED, reason);
    }
}
