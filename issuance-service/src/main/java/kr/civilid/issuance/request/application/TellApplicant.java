package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.Letter;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.issuance.Envelopes;

/// Has something told to the applicant by text, on the number of the application.
@ApplicationScoped
class TellApplicant {

    private static final int LONGEST = 200;

    private final Issuances issuances;
    private final Envelopes envelopes;

    TellApplicant(Issuances issuances, Envelopes envelopes) {
        this.issuances = issuances;
        this.envelopes = envelopes;
    }

    /// Needs the caller's transaction and the lock on the issuance.
    Uni<Void> about(IssuanceId id, Notice notice, Optional<String> reason, Instant until, Instant at) {
        return issuances
                .find(id)
                .flatMap(issuance -> issuances.employee(id).flatMap(employee -> {
                    var said = reason.map(TellApplicant::sentence).orElse(null);
                    var letter = new Letter(
                            employee.phone(), said, until, issuance.request().hrSystem());
                    return issuances.announce(
                            new IssuanceEvent.NoticeDue(id, notice, envelopes.toNotification(letter), at));
                }));
    }

    /// An approver may write paragraphs; a text has room for one line.
    static String sentence(String words) {
        var line = words.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        var characters = line.codePoints().toArray();
        return characters.length <= LONGEST ? line : new String(characters, 0, LONGEST - 1).stripTrailing() + "…";
    }
}
