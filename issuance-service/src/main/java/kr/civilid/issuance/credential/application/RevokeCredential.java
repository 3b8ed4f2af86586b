package kr.civilid.issuance.credential.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.Transactions;

/// 폐지: ends an ID for good, with every copy of it.
@ApplicationScoped
public class RevokeCredential {

    private final Credentials credentials;
    private final Transactions transactions;
    private final Clock clock;

    public RevokeCredential(Credentials credentials, Transactions transactions, Clock clock) {
        this.credentials = credentials;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Fails with [NoLiveCredential] where nothing is left to revoke; a call inside a transaction joins it.
    public Uni<Void> of(PersonId person, Reason reason, String by) {
        return transactions.in(() -> credentials.lock(person).flatMap(found -> {
            var live = found.orElseThrow(NoLiveCredential::new);
            return credentials
                    .statuses(live.id())
                    .flatMap(statuses -> credentials.save(live.revoke(reason, statuses, clock.instant()), by))
                    .replaceWithVoid();
        }));
    }
}
