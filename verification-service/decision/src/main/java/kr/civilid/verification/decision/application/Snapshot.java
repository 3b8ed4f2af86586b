package kr.civilid.verification.decision.application;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.civilid.events.catalog.RegistryEvent;
import kr.civilid.verification.decision.domain.Claims;
import kr.civilid.verification.decision.domain.Declined;
import kr.civilid.verification.decision.domain.Reason;

/// What is known about issuers and credentials at one time. Immutable; only genuine tokens get in, see [Intake].
public final class Snapshot {

    /// Nothing is known, so nobody gets in.
    public static final Snapshot EMPTY = new Snapshot(Optional.empty(), Map.of());

    private final Optional<Trust> trust;
    private final Map<String, StatusList> lists;

    private Snapshot(Optional<Trust> trust, Map<String, StatusList> lists) {
        this.trust = trust;
        this.lists = lists;
    }

    public Optional<Trust> trust() {
        return trust;
    }

    public Collection<StatusList> lists() {
        return lists.values();
    }

    /// What this snapshot has and `earlier` has not, as the registry published it: taken in by [Intake], it brings the
    /// one to the other.
    public List<RegistryEvent> newsSince(Snapshot earlier) {
        return Stream.concat(
                        trust
                                .filter(list ->
                                        earlier.trust.filter(list::equals).isEmpty())
                                .map(Trust::published)
                                .stream(),
                        lists.values().stream()
                                .filter(list -> !list.equals(earlier.lists.get(list.uri())))
                                .map(StatusList::published))
                .toList();
    }

    Snapshot with(Trust newer) {
        return new Snapshot(Optional.of(newer), lists);
    }

    Snapshot with(StatusList newer) {
        var all = new HashMap<>(lists);
        all.put(newer.uri(), newer);
        return new Snapshot(trust, Map.copyOf(all));
    }

    Optional<StatusList> list(String uri) {
        return Optional.ofNullable(lists.get(uri));
    }

    /// Whom the trust list names for the `iss` and `vct` of a credential.
    TrustedIssuer issuerOf(Claims credential, Instant now) {
        var trusted = trust.filter(list -> list.isValidAt(now)).orElseThrow(() -> new Declined(Reason.TRUST_STALE));
        var type = credential.text("vct").orElseThrow(() -> new Declined(Reason.MALFORMED));
        return credential
                .text("iss")
                .flatMap(trusted::issuer)
                .filter(issuer -> issuer.maySign(type))
                .orElseThrow(() -> new Declined(Reason.UNKNOWN_ISSUER));
    }
}
