package kr.civilid.verification.decision.presentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.civilid.verification.decision.bytes.Sha256;
import kr.civilid.verification.decision.domain.Claims;
import kr.civilid.verification.decision.domain.Declined;
import kr.civilid.verification.decision.domain.Reason;
import kr.civilid.verification.decision.jose.Jws;

/// An SD-JWT (RFC 9901 §4), with key binding or without: `<issuer's JWT>~<disclosure>~…~[<key binding JWT>]`.
///
/// Read, not verified: nothing in it is true until its signatures are checked.
public final class SdJwt {

    private static final int MOST_DISCLOSURES = 64;

    private final byte[] text;
    private final Jws credential;
    private final Claims payload;
    private final List<Disclosure> disclosures;
    private final int bound;

    private SdJwt(byte[] text, Jws credential, List<Disclosure> disclosures, int bound) {
        this.text = text;
        this.credential = credential;
        this.payload = credential.payload();
        this.disclosures = disclosures;
        this.bound = bound;
    }

    /// Refuses with [Reason#MALFORMED] what is not an SD-JWT in this form.
    public static SdJwt read(byte[] text) {
        var tilde = next(text, 0);
        Declined.unless(tilde < text.length, Reason.MALFORMED);
        var credential = Jws.in(text, 0, tilde);
        var disclosures = new ArrayList<Disclosure>();
        var from = tilde + 1;
        for (var to = next(text, from); to < text.length; to = next(text, from)) {
            Declined.unless(disclosures.size() < MOST_DISCLOSURES, Reason.MALFORMED);
            disclosures.add(Disclosure.in(text, from, to));
            from = to + 1;
        }
        return new SdJwt(text, credential, disclosures, from);
    }

    private static int next(byte[] text, int from) {
        for (var at = from; at < text.length; at++) {
            if (text[at] == '~') {
                return at;
            }
        }
        return text.length;
    }

    public Jws credential() {
        return credential;
    }

    /// What the issuer signed, digests and all.
    public Claims payload() {
        return payload;
    }

    /// What the holder disclosed at the top level, and nothing that everybody sees.
    public Claims disclosed() {
        var claims = new Disclosing(disclosures).applyTo(payload.members());
        claims.keySet().removeAll(payload.members().keySet());
        return new Claims(claims);
    }

    /// The whole payload with what the holder disclosed in the place of the digests (§7.1).
    public Claims claims() {
        return new Claims(new Disclosing(disclosures).applyTo(payload.members()));
    }

    /// The key binding JWT, if there is one.
    public Optional<Jws> binding() {
        return bound == text.length ? Optional.empty() : Optional.of(Jws.in(text, bound, text.length));
    }

    /// What a key binding JWT must name: the digest of everything before it (§4.3.1).
    public String hash() {
        return Sha256.base64urlOf(text, 0, bound);
    }
}
