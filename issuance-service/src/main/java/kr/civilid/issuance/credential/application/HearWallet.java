package kr.civilid.issuance.credential.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.oauth.application.OAuthError;
import kr.civilid.issuance.oauth.application.OAuthError.Code;
import kr.civilid.issuance.oauth.application.Opaque;
import kr.civilid.issuance.oauth.domain.Access;

/// Notes whether the wallet has stored what it was given (OpenID4VCI section 11). It may say so more than once.
@ApplicationScoped
public class HearWallet {

    private static final Set<String> EVENTS = Set.of("credential_accepted", "credential_failure", "credential_deleted");

    private final WalletNotices notices;
    private final Transactions transactions;
    private final Clock clock;

    public HearWallet(WalletNotices notices, Transactions transactions, Clock clock) {
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Uni<Void> saying(Access access, String notificationId, String event) {
        if (!EVENTS.contains(event)) {
            throw new OAuthError(Code.INVALID_NOTIFICATION_REQUEST, "event is not known");
        }
        return transactions
                .in(() ->
                        notices.receive(new Opaque(notificationId).hash(), access.issuanceId(), event, clock.instant()))
                .invoke(known -> {
                    if (!known) {
                        throw new OAuthError(Code.INVALID_NOTIFICATION_ID, "notification_id is not known");
                    }
                })
                .replaceWithVoid();
    }
}
