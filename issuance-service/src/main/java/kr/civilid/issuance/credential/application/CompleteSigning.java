package kr.civilid.issuance.credential.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.CredentialEvent.Copy;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.credential.application.PrepareSigning.Prepared;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.credential.domain.Credential.Active;
import kr.civilid.issuance.credential.domain.SigningIntent;
import kr.civilid.issuance.oauth.application.Opaque;
import kr.civilid.issuance.request.application.Issuances;
import kr.civilid.issuance.request.domain.Issuance;

/// The transaction after the signature: whatever ended the issuance or the ID in between wins, and the copies never
/// leave the house. Else the ID lives, and an older one of the same person is dead before.
@ApplicationScoped
class CompleteSigning {

    private static final String BY = "openid4vci";

    private final Issuances issuances;
    private final Signable signable;
    private final Credentials credentials;
    private final RevokeCredential revokeCredential;
    private final SigningIntents intents;
    private final WalletNotices notices;
    private final Transactions transactions;
    private final SecureRandom random;
    private final Clock clock;

    CompleteSigning(
            Issuances issuances,
            Signable signable,
            Credentials credentials,
            RevokeCredential revokeCredential,
            SigningIntents intents,
            WalletNotices notices,
            Transactions transactions,
            SecureRandom random,
            Clock clock) {
        this.issuances = issuances;
        this.signable = signable;
        this.credentials = credentials;
        this.revokeCredential = revokeCredential;
        this.intents = intents;
        this.notices = notices;
        this.transactions = transactions;
        this.random = random;
        this.clock = clock;
    }

    /// Gives the notification id.
    Uni<String> of(Prepared prepared) {
        var at = clock.instant();
        var id = prepared.intents().getFirst().credentialId();
        var notice = Opaque.next(random);
        return transactions.in(() -> issuances
                .advance(prepared.issuanceId(), _ -> Optional.empty())
                .flatMap(issuance -> signable.require(issuance)
                        .call(() -> close(prepared.intents(), at))
                        .flatMap(active -> issue(issuance, active, prepared.intents(), at)))
                .chain(() -> notices.expect(notice.hash(), id, at))
                .replaceWith(notice.value()));
    }

    private Uni<Void> close(List<SigningIntent> opened, Instant at) {
        return intents.issued(opened, at)
                .invoke(closed -> {
                    if (!closed) {
                        throw Signable.denied("signing took too long; ask again");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> issue(Issuance issuance, Optional<Active> active, List<SigningIntent> opened, Instant at) {
        var copies = opened.stream().map(SigningIntent::issued).toList();
        return active.map(
                        live -> credentials.save(live.addCopies(copies, at), BY).replaceWithVoid())
                .orElseGet(() -> begin(issuance, opened.getFirst().credentialId(), copies, at));
    }

    private Uni<Void> begin(Issuance issuance, CredentialId id, List<Copy> copies, Instant at) {
        var request = issuance.request();
        return endEarlier(request.personId())
                .chain(() -> credentials.save(Active.begin(id, request.id(), request.personId(), copies, at), BY))
                .chain(() -> issuances.advance(
                        request.id(),
                        now -> now instanceof Issuance.Consented consented
                                ? Optional.of(consented.issue(id, at))
                                : Optional.empty()))
                .replaceWithVoid();
    }

    /// 재발급: the old ID is dead before the new one lives, in one transaction.
    private Uni<Void> endEarlier(PersonId person) {
        return credentials
                .lock(person)
                .flatMap(found -> found.map((Credential.Live _) -> revokeCredential.of(person, Reason.NEW_PHONE, BY))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
