package kr.civilid.issuance.enrolment.application;

import com.nimbusds.jose.jwk.ECKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.Turns;
import kr.civilid.issuance.oauth.application.BadToken;
import kr.civilid.issuance.oauth.application.BaseUrl;
import kr.civilid.issuance.oauth.application.SignedToken;
import kr.civilid.issuance.request.application.Issuances;

/// Counts PINs where a stolen phone cannot: the phone signs a challenge with the key made from the PIN.
@ApplicationScoped
public class UnlockPhone {

    private static final String TYPE = "civilid-unlock+jwt";

    private final Devices devices;
    private final UnlockChallenges challenges;
    private final Issuances issuances;
    private final LockedHolders lockedHolders;
    private final GrantAccess grantAccess;
    private final Transactions transactions;
    private final Turns turns;
    private final BaseUrl baseUrl;
    private final EnrolmentSettings settings;
    private final Clock clock;

    UnlockPhone(
            Devices devices,
            UnlockChallenges challenges,
            Issuances issuances,
            LockedHolders lockedHolders,
            GrantAccess grantAccess,
            Transactions transactions,
            Turns turns,
            BaseUrl baseUrl,
            EnrolmentSettings settings,
            Clock clock) {
        this.devices = devices;
        this.challenges = challenges;
        this.issuances = issuances;
        this.lockedHolders = lockedHolders;
        this.grantAccess = grantAccess;
        this.transactions = transactions;
        this.turns = turns;
        this.baseUrl = baseUrl;
        this.settings = settings;
        this.clock = clock;
    }

    public record Challenge(String challenge, Instant expiresAt) {}

    private enum Attempt {
        RIGHT,
        WRONG,
        LOCKED,
        UNKNOWN_CHALLENGE
    }

    private record Outcome(Attempt attempt, int attemptsLeft) {}

    /// Fails with [PinLocked], and with [StepOutOfOrder] before a PIN is set.
    public Uni<Challenge> challenge(Device device) {
        if (device.pinLock().locked()) {
            throw new PinLocked();
        }
        if (device.pinKey().isEmpty()) {
            return issuances.find(device.id()).map(issuance -> {
                throw new StepOutOfOrder(issuance);
            });
        }
        var challenge = new Challenge(grantAccess.secret(), clock.instant().plus(settings.challengeLifetime()));
        return transactions
                .in(() ->
                        challenges.keep(device.id(), GrantAccess.digest(challenge.challenge()), challenge.expiresAt()))
                .replaceWith(challenge);
    }

    /// Fails with [PinWrong], [PinLocked], or with [UnlockRefused] for what is no attempt at all.
    public Uni<Void> by(Device device, String response) {
        var token = parse(response);
        // What a wrong PIN changes must be committed, so it comes back as an outcome and is refused afterwards.
        return turns.in(device.id(), () -> transactions.in(() -> attempt(device.id(), token)))
                .map(outcome -> switch (outcome.attempt()) {
                    case RIGHT -> null;
                    case WRONG -> throw new PinWrong(outcome.attemptsLeft());
                    case LOCKED -> throw new PinLocked();
                    case UNKNOWN_CHALLENGE -> throw new UnlockRefused();
                });
    }

    private SignedToken parse(String response) {
        try {
            var token = SignedToken.parse(response, TYPE);
            if (!token.claims().getAudience().equals(List.of(baseUrl.origin()))) {
                throw new UnlockRefused();
            }
            return token;
        } catch (BadToken _) {
            throw new UnlockRefused();
        }
    }

    private Uni<Outcome> attempt(IssuanceId id, SignedToken token) {
        return devices.lock(id).flatMap(device -> {
            if (device.pinLock().locked()) {
                return Uni.createFrom().item(new Outcome(Attempt.LOCKED, 0));
            }
            return challenges
                    .take(id, GrantAccess.digest(challengeOf(token)))
                    .flatMap(open -> open && device.pinKey().isPresent()
                            ? weigh(device, device.pinKey().get(), token)
                            : Uni.createFrom().item(new Outcome(Attempt.UNKNOWN_CHALLENGE, 0)));
        });
    }

    private Uni<Outcome> weigh(Device device, ECKey pinKey, SignedToken token) {
        if (signed(token, pinKey)) {
            return devices.keep(device.id(), device.pinLock().right(clock.instant()))
                    .replaceWith(new Outcome(Attempt.RIGHT, 0));
        }
        var after = device.pinLock().wrong();
        return devices.keep(device.id(), after)
                .chain(() -> after.locked()
                        ? lockedHolders.end(device.person())
                        : Uni.createFrom().voidItem())
                .replaceWith(new Outcome(after.locked() ? Attempt.LOCKED : Attempt.WRONG, after.attemptsLeft()));
    }

    private static String challengeOf(SignedToken token) {
        try {
            return token.text("challenge");
        } catch (BadToken _) {
            throw new UnlockRefused();
        }
    }

    private static boolean signed(SignedToken token, ECKey key) {
        try {
            token.signedBy(key);
            return true;
        } catch (BadToken _) {
            return false;
        }
    }
}
