package kr.civilid.issuance.credential.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.credential.domain.CivilServantId;
import kr.civilid.issuance.enrolment.application.BoundDevices;
import kr.civilid.issuance.enrolment.application.EnrolmentNotFound;
import kr.civilid.issuance.oauth.application.DpopProofs;
import kr.civilid.issuance.oauth.application.Redeemers;
import kr.civilid.issuance.oauth.application.WalletAttestations.Wallet;
import kr.civilid.issuance.request.application.Issuances;
import kr.civilid.issuance.request.domain.Issuance;

/// The phone that is bound to the issuance, and nobody else's; a wallet of another trusted attester is taken at its
/// attester's word.
@ApplicationScoped
class HoldersOfOffers implements Redeemers {

    private final Issuances issuances;
    private final BoundDevices boundDevices;

    HoldersOfOffers(Issuances issuances, BoundDevices boundDevices) {
        this.issuances = issuances;
        this.boundDevices = boundDevices;
    }

    @Override
    public Uni<Boolean> mayRedeem(IssuanceId id, Optional<Wallet> wallet) {
        return issuances.find(id).flatMap(issuance -> switch (issuance) {
            case Issuance.Consented _, Issuance.Issued _ -> isBound(id, wallet);
            case Issuance.Open _, Issuance.Returned _, Issuance.Withdrawn _, Issuance.Expired _ ->
                Uni.createFrom().item(false);
        });
    }

    private Uni<Boolean> isBound(IssuanceId id, Optional<Wallet> wallet) {
        return wallet.filter(Wallet::ours)
                .map(ours -> boundDevices
                        .deviceKey(id)
                        .map(key -> DpopProofs.thumbprint(key).equals(DpopProofs.thumbprint(ours.key())))
                        .onFailure(EnrolmentNotFound.class)
                        .recoverWithItem(false))
                .orElseGet(() -> Uni.createFrom().item(true));
    }

    @Override
    public Optional<String> identifierOf(String configuration) {
        return CivilServantId.CONFIGURATION.equals(configuration)
                ? Optional.of(CivilServantId.IDENTIFIER)
                : Optional.empty();
    }
}
