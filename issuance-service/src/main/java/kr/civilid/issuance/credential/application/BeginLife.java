package kr.civilid.issuance.credential.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.CredentialEvent.Copy;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.credential.domain.Credential.Active;
import kr.civilid.issuance.request.application.Issuances;
import kr.civilid.issuance.request.application.ReissueReasons;
import kr.civilid.issuance.request.domain.Issuance;
import kr.civilid.issuance.request.domain.ReissueReason;
import kr.civilid.issuance.request.domain.Request;

/// The first copies of an ID are signed: the old ID of the same person is dead before the new one lives, in one
/// transaction.
@ApplicationScoped
class BeginLife {

    static final String BY = "openid4vci";

    private final Issuances issuances;
    private final Credentials credentials;
    private final RevokeCredential revokeCredential;
    private final ReissueReasons reissueReasons;
    private final IdBeginnings beginnings;

    BeginLife(
            Issuances issuances,
            Credentials credentials,
            RevokeCredential revokeCredential,
            ReissueReasons reissueReasons,
            IdBeginnings beginnings) {
        this.issuances = issuances;
        this.credentials = credentials;
        this.revokeCredential = revokeCredential;
        this.reissueReasons = reissueReasons;
        this.beginnings = beginnings;
    }

    /// Needs the lock of the issuance.
    Uni<Void> of(Request request, CredentialId id, Instant until, List<Copy> copies, Instant at) {
        var begun = Active.begin(id, request.id(), request.personId(), until, copies, at);
        return beginnings
                .ahead(request.personId())
                .chain(() -> endEarlier(request))
                .chain(() -> credentials.save(begun, BY))
                .chain(() -> issuances.advance(
                        request.id(),
                        now -> now instanceof Issuance.Consented consented
                                ? Optional.of(consented.issue(id, at))
                                : Optional.empty()))
                .chain(() -> beginnings.begun(begun.to()));
    }

    private Uni<Void> endEarlier(Request request) {
        return credentials
                .lock(request.personId())
                .flatMap(found -> found.map((Credential.Live _) -> reissueReasons
                                .of(request.id())
                                .flatMap(reason -> revokeCredential.of(request.personId(), ended(reason), BY)))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /// Whoever applies for a first ID and has one already does so for a new phone.
    private static Reason ended(Optional<ReissueReason> reason) {
        return reason.map(why -> switch (why) {
                    case LOST_PHONE -> Reason.LOST_PHONE;
                    case NEW_PHONE -> Reason.NEW_PHONE;
                    case APP_DELETED -> Reason.APP_DELETED;
                    case PIN_LOCKED -> Reason.PIN_LOCKED;
                    case DETAILS_CHANGED -> Reason.DETAILS_CHANGED;
                    case RENEWAL -> Reason.RENEWED;
                })
                .orElse(Reason.NEW_PHONE);
    }
}
