package kr.civilid.issuance.oauth.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.oauth.application.OAuthError.Code;
import kr.civilid.issuance.oauth.application.WalletAttestations.Wallet;
import kr.civilid.issuance.oauth.domain.Access;
import kr.civilid.issuance.oauth.domain.Grant;

/// Exchanges a pre-authorized code for an access token (OpenID4VCI section 6): once, and with the transaction code that
/// went to the holder's phone.
@ApplicationScoped
public class RedeemCode {

    public static final Duration LIFETIME = Duration.ofMinutes(5);

    private final Grants grants;
    private final AccessTokens accessTokens;
    private final TransactionCodes transactionCodes;
    private final Redeemers redeemers;
    private final Transactions transactions;
    private final SecureRandom random;
    private final Clock clock;

    public RedeemCode(
            Grants grants,
            AccessTokens accessTokens,
            TransactionCodes transactionCodes,
            Redeemers redeemers,
            Transactions transactions,
            SecureRandom random,
            Clock clock) {
        this.grants = grants;
        this.accessTokens = accessTokens;
        this.transactionCodes = transactionCodes;
        this.redeemers = redeemers;
        this.transactions = transactions;
        this.random = random;
        this.clock = clock;
    }

    /// `key` is the thumbprint of the DPoP key, where a proof was sent. Fails with an [OAuthError]: every reason that
    /// would tell a stranger something about the code is the same `invalid_grant`.
    public Uni<Opaque> by(
            String code, Optional<String> transactionCode, Optional<Wallet> wallet, Optional<String> key) {
        // A wrong guess must be counted: the transaction commits it, and only then the caller hears no.
        return transactions
                .in(() -> grants.lock(new Opaque(code).hash())
                        .flatMap(found -> found.map(grant -> take(grant, transactionCode, wallet, key))
                                .orElseGet(RedeemCode::none)))
                .map(token -> token.orElseThrow(
                        () -> new OAuthError(Code.INVALID_GRANT, "the code or the transaction code is not valid")));
    }

    private Uni<Optional<Opaque>> take(
            Grant grant, Optional<String> transactionCode, Optional<Wallet> wallet, Optional<String> key) {
        return switch (grant) {
            case Grant.Open open when !open.expired(clock.instant()) -> present(open, transactionCode, wallet, key);
            case Grant.Open _, Grant.Redeemed _, Grant.Exhausted _, Grant.Replaced _ -> none();
        };
    }

    private Uni<Optional<Opaque>> present(
            Grant.Open open, Optional<String> transactionCode, Optional<Wallet> wallet, Optional<String> key) {
        var digits = transactionCode.orElseThrow(() -> new OAuthError(Code.INVALID_REQUEST, "tx_code is missing"));
        // Asked before the guess counts: another phone cannot use up the holder's guesses.
        return redeemers.mayRedeem(open.issuanceId(), wallet).flatMap(may -> {
            if (!may) {
                return none();
            }
            var after = open.present(transactionCodes.hash(open.code(), digits));
            return grants.save(after).chain(() -> switch (after) {
                case Grant.Redeemed _ -> access(open.issuanceId(), wallet, key);
                case Grant.Open _, Grant.Exhausted _, Grant.Replaced _ -> none();
            });
        });
    }

    private Uni<Optional<Opaque>> access(IssuanceId issuance, Optional<Wallet> wallet, Optional<String> key) {
        var token = Opaque.next(random);
        var access = new Access(
                token.hash(),
                issuance,
                wallet.map(Wallet::clientId),
                key,
                clock.instant().plus(LIFETIME));
        return accessTokens.add(access).replaceWith(Optional.of(token));
    }

    private static Uni<Optional<Opaque>> none() {
        return Uni.createFrom().item(Optional.empty());
    }
}
