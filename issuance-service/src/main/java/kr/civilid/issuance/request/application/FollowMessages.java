package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import kr.civilid.events.catalog.NotificationEvent;
import kr.civilid.events.catalog.NotificationEvent.MessageAccepted;
import kr.civilid.events.catalog.NotificationEvent.MessageDelivered;
import kr.civilid.events.catalog.NotificationEvent.MessageUndeliverable;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.events.delivery.NotYetKnown;
import kr.civilid.events.delivery.Reaction;
import kr.civilid.issuance.request.application.Journeys.Attention;
import kr.civilid.issuance.request.domain.Concern;
import kr.civilid.issuance.request.domain.Issuance.Approved;

/// Moves an issuance on when the invitation has reached the phone, and tells HR when it has not.
@ApplicationScoped
public class FollowMessages {

    private final Issuances issuances;
    private final Journeys journeys;

    FollowMessages(Issuances issuances, Journeys journeys) {
        this.issuances = issuances;
        this.journeys = journeys;
    }

    public Reaction on(NotificationEvent event) {
        var reaction = switch (event) {
            case MessageAccepted _ -> Reaction.none();
            case MessageDelivered delivered
            when delivered.notice() == Notice.INVITATION ->
                Reaction.of(() -> arrived(delivered).chain(() -> reached(delivered)));
            // A transaction code is used within minutes; the offer itself shows whether it came.
            case MessageDelivered delivered -> Reaction.of(() -> reached(delivered));
            case MessageUndeliverable lost
            when isToBeActedOn(lost.notice()) ->
                Reaction.of(() -> journeys.callAttention(lost.issuanceId(), undeliverable(lost)));
            case MessageUndeliverable _ -> Reaction.none();
        };
        return reaction.map(
                work -> work.onFailure(UnknownIssuance.class).transform(_ -> new NotYetKnown(event.issuanceId())));
    }

    /// Whether the applicant cannot go on without the text: then HR must reach them another way.
    private static boolean isToBeActedOn(Notice notice) {
        return switch (notice) {
            case INVITATION, TRANSACTION_CODE, RETURNED, MORE_REQUESTED -> true;
            case REMINDER,
                    ISSUED,
                    SUSPENDED,
                    RESUMED,
                    LOCKED,
                    REVOKED,
                    PHONE_REPLACED,
                    CONSENT_DUE,
                    REISSUE_REQUESTED,
                    EXPIRES_SOON -> false;
        };
    }

    private static Attention undeliverable(MessageUndeliverable lost) {
        return new Attention(Concern.UNDELIVERABLE, lost.at(), Optional.of(lost.notice()), Optional.of(lost.reason()));
    }

    /// The phone takes texts again: whatever was lost before can be sent once more.
    private Uni<Void> reached(MessageDelivered delivered) {
        return journeys.settle(delivered.issuanceId(), Concern.UNDELIVERABLE, delivered.at());
    }

    private Uni<Void> arrived(MessageDelivered delivered) {
        return issuances
                .advance(
                        delivered.issuanceId(),
                        issuance -> issuance instanceof Approved approved
                                ? Optional.of(approved.invite(delivered.at()))
                                : Optional.empty())
                .replaceWithVoid();
    }
}
