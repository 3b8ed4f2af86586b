package kr.civilid.issuance.enrolment.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.request.application.Issuances;
import kr.civilid.issuance.request.application.IssuancesOfPersons;
import kr.civilid.issuance.request.application.IssuancesOfPersons.Line;
import kr.civilid.issuance.request.domain.Issuance;

/// 동의 철회: without consent nothing goes on. The live ID ends at once, and so does every application still open; the
/// personal data is erased when its retention has run out.
@ApplicationScoped
public class WithdrawConsent {

    private final Issuances issuances;
    private final IssuancesOfPersons issuancesOfPersons;
    private final Consents consents;
    private final ConsentingHolders consentingHolders;
    private final Transactions transactions;
    private final Clock clock;

    WithdrawConsent(
            Issuances issuances,
            IssuancesOfPersons issuancesOfPersons,
            Consents consents,
            ConsentingHolders consentingHolders,
            Transactions transactions,
            Clock clock) {
        this.issuances = issuances;
        this.issuancesOfPersons = issuancesOfPersons;
        this.consents = consents;
        this.consentingHolders = consentingHolders;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// `proof` is the DPoP proof of the call. A repeated call changes nothing.
    public Uni<Void> by(Device device, String proof) {
        var at = clock.instant();
        return transactions.in(() -> end(device.id(), at)
                .chain(() -> issuancesOfPersons.of(List.of(device.person())))
                .flatMap(lines -> endOthers(lines, at))
                .chain(() -> withdraw(device.person()))
                .chain(() -> consents.withdraw(device, proof, at)));
    }

    private Uni<Void> withdraw(PersonId person) {
        return consentingHolders.withdrew(person);
    }

    private Uni<Void> endOthers(List<Line> lines, Instant at) {
        return Multi.createFrom()
                .iterable(lines)
                .filter(Line::open)
                .onItem()
                .transformToUniAndConcatenate(line -> end(line.id(), at))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> end(IssuanceId id, Instant at) {
        return issuances
                .advance(
                        id,
                        issuance -> issuance instanceof Issuance.Open open
                                ? Optional.of(open.withdraw(at))
                                : Optional.empty())
                .replaceWithVoid();
    }
}
