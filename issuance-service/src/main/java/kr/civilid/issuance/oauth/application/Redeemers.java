package kr.civilid.issuance.oauth.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.oauth.application.WalletAttestations.Wallet;

/// What can be taken with a code, and which wallet may take it now.
public interface Redeemers {

    /// Joins the caller's transaction. `wallet` is empty where no attestation is required and none was shown.
    Uni<Boolean> mayRedeem(IssuanceId issuance, Optional<Wallet> wallet);

    /// The `credential_identifier` of a credential configuration; empty for one that is not issued here.
    Optional<String> identifierOf(String configuration);
}
