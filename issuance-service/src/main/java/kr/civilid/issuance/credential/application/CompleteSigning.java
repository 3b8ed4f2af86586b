package kr.civilid.issuance.credential.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.credential.application.PrepareSigning.Prepared;
import kr.civilid.issuance.credential.domain.Credential.Active;
import kr.civilid.issuance.credential.domain.SigningIntent;
import kr.civilid.issuance.oauth.application.Opaque;
import kr.civilid.issuance.request.application.Issuances;
import kr.civilid.issuance.request.domain.Issuance;

/// The transaction after the signature: whatever ended the issuance or the ID in between wins, and the copies never
/// leave the house. Else the ID lives, or has more copies.
@ApplicationScoped
class CompleteSigning {

    private final Issuances issuances;
    private final Signable signable;
    private final Credentials credentials;
    private final BeginLife beginLife;
    private final SigningIntents intents;
    private final WalletNotices notices;
    private final Transactions transactions;
    private final SecureRandom random;
    private final Clock clock;

    CompleteSigning(
            Issuances issuances,
            Signable signable,
            Credentials credentials,
            BeginLife beginLife,
            SigningIntents intents,
            WalletNotices notices,
            Transactions transactions,
            SecureRandom random,
            Clock clock) {
        this.issuances = issuances;
        this.signable = signable;
        this.credentials = credentials;
        this.beginLife = beginLife;
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
                        .flatMap(active -> issue(issuance, active, prepared, at)))
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

    private Uni<Void> issue(Issuance issuance, Optional<Active> active, Prepared prepared, Instant at) {
        var copies = prepared.intents().stream().map(SigningIntent::issued).toList();
        return active.map(live -> credentials
                        .save(live.addCopies(copies, at), BeginLife.BY)
                        .replaceWithVoid())
                .orElseGet(() -> beginLife.of(
                        issuance.request(),
                        prepared.intents().getFirst().credentialId(),
                        prepared.validity().until(),
                        copies,
                        at));
    }
}
