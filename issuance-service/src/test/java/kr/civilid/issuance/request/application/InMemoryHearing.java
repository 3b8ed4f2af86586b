package kr.civilid.issuance.request.application;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import io.smallrye.mutiny.Uni;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.NotificationEvent;
import kr.civilid.events.catalog.ReturnComment;
import kr.civilid.events.catalog.Sealed;
import kr.civilid.issuance.Envelopes;
import kr.civilid.issuance.oauth.Keys;
import kr.civilid.issuance.request.domain.Issuance;
import kr.civilid.issuance.request.domain.Transition;

/// Hears the other services without Kafka, and without the price of real seals.
public final class InMemoryHearing {

    public static final Sealed SEALED = new Sealed("sealed");

    private final Issuances issuances;
    private final InMemoryCorrections corrections = new InMemoryCorrections();
    private final FollowApproval followApproval;
    private final FollowMessages followMessages;

    public InMemoryHearing(Issuances issuances) {
        this.issuances = issuances;
        var envelopes = new OpenEnvelopes();
        followApproval = new FollowApproval(
                issuances,
                corrections,
                new InMemoryJourneys(issuances),
                new InviteApplicant(
                        issuances, new InMemoryInvitations(), envelopes, new SecureRandom(), Settings.DEFAULT),
                new TellApplicant(issuances, envelopes),
                envelopes,
                Settings.DEFAULT);
        followMessages = new FollowMessages(issuances, new InMemoryJourneys(issuances));
    }

    public Uni<Void> hear(ApprovalEvent event) {
        return followApproval.on(event).done();
    }

    public Uni<Void> hear(NotificationEvent event) {
        return followMessages.on(event).done();
    }

    /// As the HR system does it, as far as an approver waits for it.
    public Uni<Void> resubmit(IssuanceId id, Digest contentHash, Instant at) {
        return corrections
                .open(id)
                .flatMap(open -> open.filter(wish -> wish.awaits(at))
                        .map(wish -> issuances
                                .advance(id, issuance -> again(issuance, contentHash, at))
                                .chain(() -> corrections.answer(id, at)))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private static Optional<? extends Transition<? extends Issuance, IssuanceEvent>> again(
            Issuance issuance, Digest contentHash, Instant at) {
        return switch (issuance) {
            case Issuance.Returned returned -> Optional.of(returned.resubmit(contentHash, SEALED, at));
            case Issuance.Undecided held -> Optional.of(held.resubmit(contentHash, SEALED, at));
            case Issuance.Open _, Issuance.Issued _, Issuance.Withdrawn _, Issuance.Expired _ -> Optional.empty();
        };
    }

    private static final class OpenEnvelopes extends Envelopes {

        private static final ECKey UNUSED = Keys.next();

        OpenEnvelopes() {
            super(UNUSED, UNUSED, new JWKSet());
        }

        @Override
        public Sealed toNotification(Object content) {
            return SEALED;
        }

        @Override
        public <T> T open(Sealed sealed, Class<T> type) {
            return type.cast(new ReturnComment("사진이 흐립니다."));
        }
    }
}
