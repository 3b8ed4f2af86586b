package kr.civilid.issuance.credential.application;

import com.nimbusds.jose.jwk.ECKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kr.civilid.issuance.Workers;
import kr.civilid.issuance.credential.application.KeyProofs.Proven;
import kr.civilid.issuance.credential.domain.SigningIntent;
import kr.civilid.issuance.oauth.application.OAuthError;
import kr.civilid.issuance.oauth.application.OAuthError.Code;
import kr.civilid.issuance.oauth.domain.Access;

/// Signs copies of an ID for a wallet that has proved its keys (OpenID4VCI section 8).
///
/// Write down, sign, write down: what is signed is known before it exists, and a crash in between leaves an open intent
/// that [CloseAbandonedSignings] ends.
@ApplicationScoped
public class IssueCredential {

    private final KeyProofs keyProofs;
    private final PrepareSigning prepareSigning;
    private final CompleteSigning completeSigning;
    private final CopySigner copySigner;
    private final IssuingSettings settings;
    private final Workers workers;

    public IssueCredential(
            KeyProofs keyProofs,
            PrepareSigning prepareSigning,
            CompleteSigning completeSigning,
            CopySigner copySigner,
            IssuingSettings settings,
            Workers workers) {
        this.keyProofs = keyProofs;
        this.prepareSigning = prepareSigning;
        this.completeSigning = completeSigning;
        this.copySigner = copySigner;
        this.settings = settings;
        this.workers = workers;
    }

    /// The copies, in the order of the proofs, and what the wallet calls them when it tells us what it did with them.
    public record Issued(List<String> copies, String notificationId) {}

    /// Fails with an [OAuthError] of OpenID4VCI section 8.3.1.
    public Uni<Issued> to(Access access, List<String> proofs) {
        if (proofs.isEmpty()) {
            throw new OAuthError(Code.INVALID_PROOF, "proofs.jwt is empty");
        }
        if (proofs.size() > settings.copiesPerRequest()) {
            throw new OAuthError(
                    Code.INVALID_CREDENTIAL_REQUEST, "at most %d proofs".formatted(settings.copiesPerRequest()));
        }
        return workers.run(() -> keyProofs.verify(proofs, access.clientId()))
                .flatMap(proven -> prepareSigning
                        .of(access.issuanceId(), proven)
                        .flatMap(prepared -> sign(prepared, proven)
                                .flatMap(copies -> completeSigning
                                        .of(prepared)
                                        .map(notificationId -> new Issued(copies, notificationId)))));
    }

    private Uni<List<String>> sign(PrepareSigning.Prepared prepared, Proven proven) {
        return workers.run(() -> {
            var copies = new java.util.ArrayList<String>();
            var keys = proven.keys().iterator();
            for (SigningIntent intent : prepared.intents()) {
                ECKey key = keys.next();
                copies.add(copySigner.sign(prepared.content(), prepared.validity(), key, intent.status()));
            }
            return List.copyOf(copies);
        });
    }
}
