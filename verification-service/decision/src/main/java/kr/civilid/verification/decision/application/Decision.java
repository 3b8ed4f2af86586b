package kr.civilid.verification.decision.application;

import java.time.Instant;
import kr.civilid.events.catalog.Digest;
import kr.civilid.verification.decision.domain.Claims;
import kr.civilid.verification.decision.domain.Declined;
import kr.civilid.verification.decision.domain.GatePolicy;
import kr.civilid.verification.decision.domain.Outcome;
import kr.civilid.verification.decision.domain.Outcome.Allowed;
import kr.civilid.verification.decision.domain.Outcome.Refused;
import kr.civilid.verification.decision.domain.Reason;
import kr.civilid.verification.decision.jws.Jws;
import kr.civilid.verification.decision.presentation.SdJwt;
import kr.civilid.verification.decision.presentation.Shown;

/// Whether a gate opens for what is shown to it.
///
/// The same arguments give the same outcome; what an instance remembers is only which certificates and issuer
/// signatures it has already found good. Safe for use by many threads. Not its task: that a presentation is accepted
/// only once.
public final class Decision {

    private static final String CIVIL_SERVANT_ID = "urn:kr:civilid:civil-servant-id:1";

    private final IssuerCheck issuerCheck = new IssuerCheck();

    /// `shown` is QR text (`CID1:…`) or an SD-JWT with key binding; anything else is refused, never thrown.
    public Outcome decide(String shown, Snapshot snapshot, GatePolicy policy, Instant now) {
        try {
            return allow(SdJwt.read(Shown.unpack(shown)), snapshot, policy, now);
        } catch (Declined declined) {
            return new Refused(declined.reason());
        }
    }

    private Allowed allow(SdJwt presentation, Snapshot snapshot, GatePolicy policy, Instant now) {
        var payload = presentation.payload();
        var issuer = snapshot.issuerOf(payload, now);
        issuerCheck.pass(presentation, issuer, now);
        var until = validity(payload, now);
        var binding = presentation.binding().orElseThrow(() -> new Declined(Reason.BAD_HOLDER_BINDING));
        BindingCheck.pass(binding, presentation, policy, now);
        var disclosed = presentation.disclosed();
        StatusCheck.pass(payload, snapshot, now);
        PolicyCheck.pass(disclosed, policy, now);
        return new Allowed(disclosed, until, signedByThePhone(binding));
    }

    private static Instant validity(Claims payload, Instant now) {
        Declined.unless(payload.text("vct").filter(CIVIL_SERVANT_ID::equals).isPresent(), Reason.WRONG_CREDENTIAL_TYPE);
        var until = payload.time("exp").orElseThrow(() -> new Declined(Reason.MALFORMED));
        Declined.unless(now.isBefore(until), Reason.EXPIRED);
        payload.time("nbf").ifPresent(from -> Declined.unless(!now.isBefore(from), Reason.NOT_YET_VALID));
        payload.time("iat").ifPresent(at -> Declined.unless(!now.isBefore(at), Reason.NOT_YET_VALID));
        return until;
    }

    /// Not over the signature: an ECDSA signature can be turned into another valid one by anybody.
    private static Digest signedByThePhone(Jws binding) {
        return Digest.of(binding.signed());
    }
}
