package kr.civilid.notification.message.application;

import com.nimbusds.jose.jwk.JWKSet;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import kr.civilid.events.catalog.Invitation;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.events.catalog.TransactionCode;
import kr.civilid.notification.delivery.application.Agencies;
import kr.civilid.notification.delivery.application.QueueMessage;
import kr.civilid.notification.message.domain.Wording;

/// Turns what happens to an issuance into a text to its holder, where one is due.
@ApplicationScoped
public class TextHolder {

    private final JWKSet sealingKeys;
    private final QueueMessage queueMessage;
    private final Agencies agencies;

    TextHolder(JWKSet sealingKeys, QueueMessage queueMessage, Agencies agencies) {
        this.sealingKeys = sealingKeys;
        this.queueMessage = queueMessage;
        this.agencies = agencies;
    }

    public Uni<Void> on(IssuanceEvent event) {
        return switch (event) {
            case IssuanceEvent.Requested requested ->
                agencies.remember(requested.issuanceId(), requested.agency(), requested.personId());
            case IssuanceEvent.Approved approved -> invite(approved);
            case IssuanceEvent.Offered offered -> sendCode(offered);
            // Told on the applicant's status page, or by the app itself.
            case IssuanceEvent.DepartmentApproved _,
                    IssuanceEvent.Returned _,
                    IssuanceEvent.Resubmitted _,
                    IssuanceEvent.NoticeDue _,
                    IssuanceEvent.Withdrawn _,
                    IssuanceEvent.Expired _,
                    IssuanceEvent.Invited _,
                    IssuanceEvent.Enrolled _,
                    IssuanceEvent.PinSet _,
                    IssuanceEvent.IdentityVerified _,
                    IssuanceEvent.Consented _,
                    IssuanceEvent.Issued _ -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> invite(IssuanceEvent.Approved approved) {
        var invitation = approved.invitation().open(sealingKeys, Invitation.class);
        return queueMessage.about(
                approved.issuanceId(),
                Notice.INVITATION,
                invitation.phone(),
                Wording.invitation(invitation.code()).words(),
                invitation.expiresAt());
    }

    private Uni<Void> sendCode(IssuanceEvent.Offered offered) {
        var code = offered.transactionCode().open(sealingKeys, TransactionCode.class);
        var valid = Duration.between(offered.at(), code.expiresAt());
        return queueMessage.about(
                offered.issuanceId(),
                Notice.TRANSACTION_CODE,
                code.phone(),
                Wording.transactionCode(code.code(), valid).words(),
                code.expiresAt());
    }
}
