package kr.civilid.notification.delivery.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.notification.delivery.domain.Message;

/// What became of the texts about one issuance, for staff of the agency it belongs to.
@ApplicationScoped
public class ReadMessages {

    private final Messages messages;
    private final Agencies agencies;

    ReadMessages(Messages messages, Agencies agencies) {
        this.messages = messages;
        this.agencies = agencies;
    }

    /// Oldest first. Fails with [UnknownIssuance] for one of another agency, too.
    public Uni<List<Message>> of(IssuanceId issuanceId, AgencyCode callersAgency) {
        return agencies.owns(callersAgency, issuanceId).flatMap(owned -> {
            if (!owned) {
                return Uni.createFrom().failure(new UnknownIssuance());
            }
            return messages.of(issuanceId);
        });
    }
}
