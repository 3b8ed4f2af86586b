package kr.civilid.notification.message.application;

import com.nimbusds.jose.jwk.JWKSet;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import kr.civilid.events.catalog.Invitation;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.Letter;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.events.catalog.TransactionCode;
import kr.civilid.events.delivery.Reaction;
import kr.civilid.notification.delivery.application.Agencies;
import kr.civilid.notification.delivery.application.Draft;
import kr.civilid.notification.delivery.application.Erasures;
import kr.civilid.notification.delivery.application.QueueMessage;
import kr.civilid.notification.delivery.application.Resends;
import kr.civilid.notification.delivery.application.Sender;
import kr.civilid.notification.message.domain.Worded;
import kr.civilid.notification.message.domain.Wording;

/// Turns what happens to an issuance into a text to its holder, where one is due.
@ApplicationScoped
public class TextHolder {

    private final JWKSet sealingKeys;
    private final QueueMessage queueMessage;
    private final Agencies agencies;
    private final Resends resends;
    private final Erasures erasures;
    private final NoticeSettings settings;
    private final Sender sender;

    TextHolder(
            JWKSet sealingKeys,
            QueueMessage queueMessage,
            Agencies agencies,
            Resends resends,
            Erasures erasures,
            NoticeSettings settings,
            Sender sender) {
        this.sealingKeys = sealingKeys;
        this.queueMessage = queueMessage;
        this.agencies = agencies;
        this.resends = resends;
        this.erasures = erasures;
        this.settings = settings;
        this.sender = sender;
    }

    public Reaction on(IssuanceEvent event) {
        return switch (event) {
            case IssuanceEvent.Requested requested ->
                Reaction.of(() -> agencies.remember(requested.issuanceId(), requested.agency(), requested.personId()));
            case IssuanceEvent.Approved approved -> text(() -> invite(approved));
            case IssuanceEvent.Offered offered -> text(() -> sendCode(offered));
            case IssuanceEvent.NoticeDue due -> text(() -> tell(due));
            case IssuanceEvent.Enrolled _, IssuanceEvent.Withdrawn _, IssuanceEvent.Expired _, IssuanceEvent.Issued _ ->
                Reaction.of(() -> resends.forgetCodes(event.issuanceId()));
            case IssuanceEvent.PersonErased erased ->
                Reaction.of(() -> erasures.forget(erased.issuanceId(), erased.personId(), erased.at()));
            // Told on the applicant's status page, or by the app itself.
            case IssuanceEvent.DepartmentApproved _,
                    IssuanceEvent.Returned _,
                    IssuanceEvent.Resubmitted _,
                    IssuanceEvent.Invited _,
                    IssuanceEvent.PinSet _,
                    IssuanceEvent.IdentityVerified _,
                    IssuanceEvent.Consented _ -> Reaction.none();
        };
    }

    /// A text that waits is sent at once, and not with the sender's next round.
    private Reaction text(Supplier<Uni<Void>> queued) {
        return Reaction.of(queued).andThen(sender::soon);
    }

    private Uni<Void> invite(IssuanceEvent.Approved approved) {
        var invitation = approved.invitation().open(sealingKeys, Invitation.class);
        return queueMessage.about(
                approved.issuanceId(),
                Notice.INVITATION,
                invitation.phone(),
                draft(Wording.invitation(invitation.code(), invitation.expiresAt())),
                invitation.expiresAt());
    }

    private Uni<Void> sendCode(IssuanceEvent.Offered offered) {
        var code = offered.transactionCode().open(sealingKeys, TransactionCode.class);
        var valid = Duration.between(offered.at(), code.expiresAt());
        return queueMessage.about(
                offered.issuanceId(),
                Notice.TRANSACTION_CODE,
                code.phone(),
                draft(Wording.transactionCode(code.code(), valid)),
                code.expiresAt());
    }

    /// What was to be done or known by a time is no news after it.
    private Uni<Void> tell(IssuanceEvent.NoticeDue due) {
        var letter = due.letter().open(sealingKeys, Letter.class);
        var stale = due.at().plus(settings.lifetime());
        var expiresAt =
                Optional.ofNullable(letter.until()).filter(stale::isAfter).orElse(stale);
        return queueMessage.about(
                due.issuanceId(), due.notice(), letter.phone(), draft(Wording.notice(due.notice(), letter)), expiresAt);
    }

    private static Draft draft(Worded worded) {
        return new Draft(
                worded.version(),
                worded.brief().words(),
                worded.full().map(full -> new Draft.Full(full.subject(), full.words())),
                worded.replaced());
    }
}
