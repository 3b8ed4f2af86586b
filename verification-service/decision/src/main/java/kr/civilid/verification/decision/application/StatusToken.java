package kr.civilid.verification.decision.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import kr.civilid.events.catalog.RegistryEvent.StatusListPublished;
import kr.civilid.verification.decision.bytes.Zlib;
import kr.civilid.verification.decision.domain.Claims;
import kr.civilid.verification.decision.domain.Declined;
import kr.civilid.verification.decision.domain.Reason;

/// A status list in JWT form (draft-ietf-oauth-status-list §5.1) whose signature was found good.
final class StatusToken {

    static final String TYPE = "statuslist+jwt";

    /// 2^20 entries of two bits.
    private static final int LARGEST = (1 << 20) / 4;

    /// A token from further ahead would shut out every later one.
    private static final Duration AHEAD = Duration.ofMinutes(1);

    static StatusList read(StatusListPublished event, Claims claims, Instant now) {
        var uri = event.uri().toString();
        Declined.unless(claims.text("sub").filter(uri::equals).isPresent(), Reason.MALFORMED);
        var issuedAt = claims.time("iat").orElseThrow(() -> new Declined(Reason.MALFORMED));
        Declined.unless(!issuedAt.isAfter(now.plus(AHEAD)), Reason.NOT_YET_VALID);
        var expiresAt = claims.time("exp").orElseThrow(() -> new Declined(Reason.MALFORMED));
        var list = claims.object("status_list").orElseThrow(() -> new Declined(Reason.MALFORMED));
        Declined.unless(list.integer("bits").filter(bits -> bits == 2).isPresent(), Reason.MALFORMED);
        var compressed = list.text("lst").orElseThrow(() -> new Declined(Reason.MALFORMED));
        return new StatusList(uri, event.version(), issuedAt, expiresAt, inflated(compressed), event.token());
    }

    private static byte[] inflated(String compressed) {
        try {
            return Zlib.inflate(Base64.getUrlDecoder().decode(compressed), LARGEST);
        } catch (IllegalArgumentException e) {
            throw new Declined(Reason.MALFORMED);
        }
    }

    private StatusToken() {}
}
