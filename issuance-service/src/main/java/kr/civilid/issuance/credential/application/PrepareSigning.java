package kr.civilid.issuance.credential.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.credential.application.KeyProofs.Proven;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.credential.domain.IdContent;
import kr.civilid.issuance.credential.domain.SigningIntent;
import kr.civilid.issuance.credential.domain.Validity;
import kr.civilid.issuance.oauth.application.DpopProofs;
import kr.civilid.issuance.oauth.application.OAuthError;
import kr.civilid.issuance.oauth.application.OAuthError.Code;
import kr.civilid.issuance.request.application.Agencies;
import kr.civilid.issuance.request.application.Issuances;

/// The transaction before the signature: the issuance still stands, the nonces are used up, the status entries taken
/// and the intents written.
@ApplicationScoped
class PrepareSigning {

    private final Issuances issuances;
    private final Signable signable;
    private final Agencies agencies;
    private final SigningIntents intents;
    private final CredentialNonces nonces;
    private final IssuerSignatures signatures;
    private final IssuingSettings settings;
    private final Transactions transactions;
    private final Clock clock;

    PrepareSigning(
            Issuances issuances,
            Signable signable,
            Agencies agencies,
            SigningIntents intents,
            CredentialNonces nonces,
            IssuerSignatures signatures,
            IssuingSettings settings,
            Transactions transactions,
            Clock clock) {
        this.issuances = issuances;
        this.signable = signable;
        this.agencies = agencies;
        this.intents = intents;
        this.nonces = nonces;
        this.signatures = signatures;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    record Prepared(IssuanceId issuanceId, List<SigningIntent> intents, IdContent content, Validity validity) {}

    Uni<Prepared> of(IssuanceId id, Proven proven) {
        var holders = proven.keys().stream().map(DpopProofs::thumbprint).toList();
        return transactions.in(() -> issuances
                .advance(id, _ -> Optional.empty())
                .flatMap(issuance -> signable.require(issuance)
                        .call(() -> use(proven.nonces()))
                        .call(() -> leaveRoom(id, holders.size()))
                        .map(this::validity)
                        .flatMap(validity -> content(id, issuance.request().agency(), validity)
                                .flatMap(content -> intents.open(id, holders, clock.instant())
                                        .map(opened -> new Prepared(id, opened, content, validity))))));
    }

    private Validity validity(Optional<Credential.Active> live) {
        var whole = Validity.starting(clock.instant(), settings.validity(), signatures.certificateEnd());
        return live.map(id -> whole.within(id.until())).orElse(whole);
    }

    private Uni<Void> leaveRoom(IssuanceId id, int copies) {
        return intents.count(id)
                .invoke(count -> {
                    if (count + copies > settings.copiesPerCredential()) {
                        throw Signable.denied("this ID has all the copies it may have");
                    }
                })
                .replaceWithVoid();
    }

    /// A nonce that fails here fails the request, and the ones before it are given back.
    private Uni<Void> use(Set<String> used) {
        return Multi.createFrom()
                .iterable(used)
                .onItem()
                .transformToUniAndConcatenate(nonces::use)
                .invoke(first -> {
                    if (!first) {
                        throw KeyProofs.staleNonce();
                    }
                })
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<IdContent> content(IssuanceId id, kr.civilid.events.catalog.AgencyCode code, Validity validity) {
        return issuances
                .employee(id)
                .flatMap(employee -> agencies.find(code)
                        .map(found -> found.orElseThrow(() ->
                                new OAuthError(Code.CREDENTIAL_REQUEST_DENIED, "the agency is not known any more")))
                        .map(agency -> IdContent.of(employee, agency, settings.authority(), validity)));
    }
}
