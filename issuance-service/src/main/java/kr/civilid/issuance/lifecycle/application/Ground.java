package kr.civilid.issuance.lifecycle.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.credential.domain.Credential.Live;
import kr.civilid.issuance.credential.domain.Hold;
import kr.civilid.issuance.credential.domain.Hold.Source;

/// One thing that makes an ID what it is, in words for its holder.
///
/// `source` is who suspends it, `reason` what for; `since` is empty where a suspension hides it, and `until` tells when
/// the ID ends for good if nothing is done.
public record Ground(
        Optional<Source> source,
        Optional<Reason> reason,
        Optional<Instant> since,
        Optional<Instant> until,
        Sentence why,
        Sentence next) {

    /// All that makes `credential` what it is at `now`, the most restrictive first.
    static List<Ground> of(Credential credential, LifecycleSettings settings, Instant now) {
        return switch (credential) {
            case Credential.Revoked revoked -> List.of(ended(revoked));
            case Live live -> living(live, settings, now);
        };
    }

    private static List<Ground> living(Live live, LifecycleSettings settings, Instant now) {
        var grounds = new ArrayList<Ground>();
        if (live.expired(now)) {
            grounds.add(said(Optional.empty(), Optional.of(live.until()), HolderWords.EXPIRED, HolderWords.RENEW));
        }
        live.holds().all().forEach(hold -> grounds.add(held(hold, settings)));
        if (live.renewalDue()) {
            var since = Optional.of(live)
                    .filter(Credential.NeedsRenewal.class::isInstance)
                    .map(Live::since);
            var reason = Reason.DETAILS_CHANGED;
            grounds.add(said(Optional.of(reason), since, HolderWords.why(reason), HolderWords.REISSUE));
        }
        if (grounds.isEmpty()) {
            var since = Optional.of(live.since());
            var next = live.renewable(settings.renewalPeriod(), now) ? HolderWords.RENEW : HolderWords.NOTHING_TO_DO;
            grounds.add(said(Optional.empty(), since, HolderWords.IN_USE, next));
        }
        return List.copyOf(grounds);
    }

    private static Ground held(Hold hold, LifecycleSettings settings) {
        var ends = Optional.of(hold)
                .filter(of -> of.source() == Source.LOSS_REPORT)
                .map(lost -> lost.since().plus(settings.lossRevocationAfter()));
        return new Ground(
                Optional.of(hold.source()),
                Optional.of(hold.reason()),
                Optional.of(hold.since()),
                ends,
                HolderWords.why(hold.reason()),
                HolderWords.next(hold.source()));
    }

    private static Ground ended(Credential.Revoked revoked) {
        var reason = revoked.reason();
        return said(
                Optional.of(reason), Optional.of(revoked.since()), HolderWords.why(reason), HolderWords.after(reason));
    }

    private static Ground said(Optional<Reason> reason, Optional<Instant> since, Sentence why, Sentence next) {
        return new Ground(Optional.empty(), reason, since, Optional.empty(), why, next);
    }
}
