package kr.civilid.issuance.enrolment.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.enrolment.domain.ProvenIdentity;
import kr.civilid.issuance.request.application.Issuances;
import kr.civilid.issuance.request.application.Persons;
import kr.civilid.issuance.request.domain.Issuance;

/// 본인확인: whoever holds the phone is the person whom the HR system applied for.
@ApplicationScoped
public class CheckIdentity {

    private final Issuances issuances;
    private final Persons persons;
    private final IdentityProvider identityProvider;
    private final Transactions transactions;
    private final Clock clock;

    CheckIdentity(
            Issuances issuances,
            Persons persons,
            IdentityProvider identityProvider,
            Transactions transactions,
            Clock clock) {
        this.issuances = issuances;
        this.persons = persons;
        this.identityProvider = identityProvider;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Fails with [StepOutOfOrder], [IdentityTokenRefused], [IdentityMismatch] or [ProofingUnavailable].
    public Uni<Void> by(Device device, String idToken) {
        return issuances
                .find(device.id())
                .invoke(CheckIdentity::due)
                .chain(() -> identityProvider.verify(idToken, device.identityNonce()))
                .flatMap(identity -> transactions.in(() -> settle(device, identity)));
    }

    private Uni<Void> settle(Device device, ProvenIdentity identity) {
        return issuances
                .advance(device.id(), issuance -> due(issuance).map(ready -> ready.verifyIdentity(clock.instant())))
                .chain(() -> issuances.employee(device.id()))
                .invoke(employee -> refuseUnless(identity.is(employee)))
                .chain(() -> persons.isSame(device.person(), identity.ci()))
                .invoke(CheckIdentity::refuseUnless)
                .replaceWithVoid();
    }

    /// Empty where it is done already: a phone that did not hear the answer proves the same once more.
    private static Optional<Issuance.PinSet> due(Issuance issuance) {
        if (issuance instanceof Issuance.IdentityVerified) {
            return Optional.empty();
        }
        if (issuance instanceof Issuance.PinSet ready) {
            return Optional.of(ready);
        }
        throw new StepOutOfOrder(issuance);
    }

    private static void refuseUnless(boolean same) {
        if (!same) {
            throw new IdentityMismatch();
        }
    }
}
