package kr.civilid.issuance.credential.application;

import io.smallrye.mutiny.Uni;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import kr.civilid.events.vault.Secret;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.credential.Hong;
import kr.civilid.issuance.oauth.application.InMemoryUsedTokens;
import kr.civilid.issuance.request.application.Issuances;
import kr.civilid.issuance.request.application.ReissueReasons;

/// The two transactions of a signing over the twins, so that a test can let the world go on between them.
final class InMemorySigning {

    final PrepareSigning prepare;
    final CompleteSigning complete;

    InMemorySigning(
            Issuances issuances,
            Credentials credentials,
            SigningIntents intents,
            RevokeCredential revokeCredential,
            ReissueReasons reissueReasons,
            IdBeginnings beginnings,
            Transactions transactions,
            Clock clock) {
        var random = new SecureRandom();
        var signable = new Signable(credentials, () -> Hong.REGISTER, clock);
        prepare = new PrepareSigning(
                issuances,
                signable,
                _ -> Uni.createFrom().item(Optional.of(Hong.AGENCY)),
                intents,
                new CredentialNonces(new Secret(new byte[32]), new InMemoryUsedTokens(), random, clock),
                new FixedSignatures(),
                Settings.DEFAULT,
                transactions,
                clock);
        complete = new CompleteSigning(
                issuances,
                signable,
                credentials,
                new BeginLife(issuances, credentials, revokeCredential, reissueReasons, beginnings),
                intents,
                new InMemoryWalletNotices(),
                transactions,
                random,
                clock);
    }
}
