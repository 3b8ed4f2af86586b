package kr.civilid.issuance.oauth.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.oauth.application.WalletAttestations.Wallet;

/// Which wallet may take the ID of which issuance, now.
public interface Redeemers {

    /// Joins the caller's transaction. `wallet` is empty where no attestation is required and none was shown.
    Uni<Boolean> mayRedeem(IssuanceId issuance, Optional<Wallet> wallet);
}
