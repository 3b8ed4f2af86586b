package kr.civilid.issuance.enrolment.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.enrolment.domain.ProvenIdentity;
import kr.civilid.issuance.request.application.Issuances;
import kr.civilid.issuance.request.application.Journeys;
import kr.civilid.issuance.request.application.Journeys.Attention;
import kr.civilid.issuance.request.application.Persons;
import kr.civilid.issuance.request.domain.Concern;
import kr.civilid.issuance.request.domain.Issuance;

/// 본인확인: whoever holds the phone is the person whom the HR system applied for.
@ApplicationScoped
public class CheckIdentity {

    private final Issuances issuances;
    private final Persons persons;
    private final Devices devices;
    private final Journeys journeys;
    private final IdentityProvider identityProvider;
    private final IdentityCheckSettings settings;
    private final Transactions transactions;
    private final Clock clock;

    CheckIdentity(
            Issuances issuances,
            Persons persons,
            Devices devices,
            Journeys journeys,
            IdentityProvider identityProvider,
            IdentityCheckSettings settings,
            Transactions transactions,
            Clock clock) {
        this.issuances = issuances;
        this.persons = persons;
        this.devices = devices;
        this.journeys = journeys;
        this.identityProvider = identityProvider;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Fails with [StepOutOfOrder], [IdentityTokenRefused], [IdentityMismatch], [TooManyMismatches] or
    /// [ProofingUnavailable].
    public Uni<Void> by(Device device, String idToken) {
        return issuances
                .find(device.id())
                .invoke(CheckIdentity::due)
                .chain(() -> identityProvider.verify(idToken, device.identityNonce()))
                // A mismatch must be committed, so it comes back as a result and is refused afterwards.
                .flatMap(identity -> transactions.in(() -> attempt(device, identity)))
                .invoke(CheckIdentity::refuseUnless)
                .replaceWithVoid();
    }

    /// The issuance is locked before the phone, as by whoever sets a PIN.
    private Uni<Boolean> attempt(Device device, ProvenIdentity identity) {
        var now = clock.instant();
        return issuances
                .advance(device.id(), _ -> Optional.empty())
                .invoke(CheckIdentity::due)
                .chain(() -> devices.lock(device.id()))
                .invoke(locked -> refuseBeyondLimit(locked, now))
                .flatMap(locked ->
                        matches(locked, identity).call(same -> same ? goOn(locked, now) : count(locked, now)));
    }

    private void refuseBeyondLimit(Device device, Instant now) {
        device.mismatches().barredUntil(settings.mismatchesPerDay(), now).ifPresent(until -> {
            throw new TooManyMismatches(until);
        });
    }

    private Uni<Boolean> matches(Device device, ProvenIdentity identity) {
        return issuances
                .employee(device.id())
                .flatMap(employee -> identity.is(employee)
                        ? persons.isSame(device.person(), identity.ci())
                        : Uni.createFrom().item(false));
    }

    private Uni<Void> goOn(Device device, Instant now) {
        return issuances
                .advance(device.id(), issuance -> due(issuance).map(ready -> ready.verifyIdentity(now)))
                .replaceWithVoid();
    }

    /// The last one that is weighed calls HR: either the application is wrong or the phone is in the wrong hands.
    private Uni<Void> count(Device device, Instant now) {
        var after = device.mismatches().oneMore(now);
        return devices.keep(device.id(), after)
                .chain(() -> after.barredUntil(settings.mismatchesPerDay(), now)
                        .map(_ -> journeys.callAttention(device.id(), Attention.of(Concern.IDENTITY_MISMATCH, now)))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
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
