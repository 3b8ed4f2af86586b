package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.issuance.enrolment.application.ReplacedPhones;
import kr.civilid.issuance.lifecycle.application.OwedNotices.Owed;

/// The text goes to the number of the old application: the new one may name a phone that somebody else holds.
@ApplicationScoped
class TellReplacedPhone implements ReplacedPhones {

    private final OwedNotices owedNotices;
    private final Clock clock;

    TellReplacedPhone(OwedNotices owedNotices, Clock clock) {
        this.owedNotices = owedNotices;
        this.clock = clock;
    }

    @Override
    public Uni<Void> tell(IssuanceId oldEnrolment) {
        var told = new Owed(oldEnrolment, Notice.PHONE_REPLACED, Optional.empty(), Optional.empty());
        return owedNotices.owe(List.of(told), clock.instant());
    }
}
