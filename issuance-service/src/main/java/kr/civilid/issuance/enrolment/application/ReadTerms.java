package kr.civilid.issuance.enrolment.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.enrolment.domain.Terms;

/// Shows a phone the terms in force, and whether its consent to them is still asked for.
@ApplicationScoped
public class ReadTerms {

    private final Consents consents;
    private final ConsentSettings settings;
    private final Transactions transactions;
    private final Clock clock;

    ReadTerms(Consents consents, ConsentSettings settings, Transactions transactions, Clock clock) {
        this.consents = consents;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// `until` is when an ID that was issued under older terms is suspended.
    public record Asked(Terms terms, boolean consentRequired, Optional<Instant> until) {}

    public Uni<Asked> of(Device device) {
        var now = clock.instant();
        return transactions.in(() -> consents.inForce(now)
                .flatMap(terms -> consents.given(device.id())
                        .flatMap(given -> consents.outdatedSince(device.id(), now)
                                .map(since -> new Asked(
                                        terms,
                                        given.isEmpty() || since.isPresent(),
                                        since.map(at -> at.plus(settings.grace())))))));
    }
}
