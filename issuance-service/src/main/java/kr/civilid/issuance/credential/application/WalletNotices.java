package kr.civilid.issuance.credential.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;

/// What wallets tell about the copies they were given. Every call joins the caller's transaction.
public interface WalletNotices {

    /// `notice` is the hash of the notification id.
    Uni<Void> expect(Digest notice, CredentialId credential, Instant at);

    /// False where no such notice is expected from the wallet of this issuance. The last word counts.
    Uni<Boolean> receive(Digest notice, IssuanceId issuance, String event, Instant at);
}
