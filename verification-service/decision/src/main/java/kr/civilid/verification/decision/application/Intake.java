package kr.civilid.verification.decision.application;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import kr.civilid.events.catalog.RegistryEvent;
import kr.civilid.events.catalog.RegistryEvent.DidRegistered;
import kr.civilid.events.catalog.RegistryEvent.HolderRegistered;
import kr.civilid.events.catalog.RegistryEvent.StatusListPublished;
import kr.civilid.events.catalog.RegistryEvent.TrustListPublished;
import kr.civilid.verification.decision.domain.Claims;
import kr.civilid.verification.decision.domain.Declined;
import kr.civilid.verification.decision.domain.Reason;
import kr.civilid.verification.decision.jws.Chain;
import kr.civilid.verification.decision.jws.Jws;

/// Lets genuine and newer tokens into the snapshot, and nothing else: what the registry says is believed for its
/// signature under the root, not for the way it came.
public final class Intake {

    private final List<X509Certificate> root;

    public Intake(X509Certificate root) {
        this.root = List.of(root);
    }

    /// What became of an event.
    public sealed interface Result {

        record Taken(Snapshot snapshot) implements Result {}

        /// Says nothing that the snapshot does not know already, or better.
        record Outdated() implements Result {}

        /// Not genuine, or not readable.
        record Rejected(Reason reason) implements Result {}
    }

    public Result take(Snapshot snapshot, RegistryEvent event, Instant now) {
        try {
            return switch (event) {
                case StatusListPublished published -> status(snapshot, published, now);
                case TrustListPublished published -> trust(snapshot, published, now);
                case DidRegistered _, HolderRegistered _ -> new Result.Outdated();
            };
        } catch (Declined declined) {
            return new Result.Rejected(declined.reason());
        }
    }

    private Result status(Snapshot snapshot, StatusListPublished event, Instant now) {
        var known = snapshot.list(event.uri().toString());
        if (known.filter(list -> list.token().equals(event.token())).isPresent()) {
            return new Result.Outdated();
        }
        var list = StatusToken.read(event, verified(event.token(), StatusToken.TYPE, now), now);
        return known.isEmpty() || list.isNewerThan(known.get())
                ? new Result.Taken(snapshot.with(list))
                : new Result.Outdated();
    }

    private Result trust(Snapshot snapshot, TrustListPublished event, Instant now) {
        var known = snapshot.trust();
        if (known.filter(list -> list.version() >= event.version()).isPresent()) {
            return new Result.Outdated();
        }
        return new Result.Taken(snapshot.with(TrustToken.read(event, verified(event.token(), TrustToken.TYPE, now))));
    }

    private Claims verified(String token, String type, Instant now) {
        var jws = Jws.of(token);
        var header = jws.header(type, Reason.MALFORMED);
        var leaf = Chain.verify(Jws.x5c(header, Reason.BAD_ISSUER_SIGNATURE), root, now);
        Declined.unless(leaf.isValidAt(now), Reason.CERTIFICATE_EXPIRED);
        Declined.unless(jws.isSignedBy(leaf.key()), Reason.BAD_ISSUER_SIGNATURE);
        return jws.payload();
    }
}
