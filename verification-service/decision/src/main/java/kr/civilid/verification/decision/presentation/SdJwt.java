package kr.civilid.verification.decision.presentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.civilid.verification.decision.bytes.Ascii;
import kr.civilid.verification.decision.bytes.Sha256;
import kr.civilid.verification.decision.domain.Claims;
import kr.civilid.verification.decision.domain.Declined;
import kr.civilid.verification.decision.domain.Reason;
import kr.civilid.verification.decision.jws.Jws;

/// An SD-JWT (RFC 9901 §4), with key binding or without: `<issuer's JWT>~<disclosure>~…~[<key binding JWT>]`.
///
/// Read, not verified: nothing in it is true until its signatures are checked.
public final class SdJwt {

    private static final int MOST_DISCLOSURES = 64;

    private final Ascii text;
    private final Jws credential;
    private final Claims payload;
    private final List<Disclosure> disclosures;
    private final int bound;
    private final String credentialHash;
    private final String hash;

    private SdJwt(Ascii text, int credentialEnd, List<Disclosure> disclosures, int bound) {
        this.text = text;
        this.credential = Jws.in(text, 0, credentialEnd);
        this.payload = credential.payload();
        this.disclosures = disclosures;
        this.bound = bound;
        var hashes = Sha256.base64urlOfBoth(text.bytes(), credentialEnd, bound);
        this.credentialHash = hashes[0];
        this.hash = hashes[1];
    }

    /// Refuses with [Reason#MALFORMED] what is not an SD-JWT in this form.
    public static SdJwt read(byte[] bytes) {
        var text = Ascii.of(bytes);
        var end = text.length();
        var credentialEnd = text.next('~', 0, end);
        Declined.unless(credentialEnd < end, Reason.MALFORMED);
        var disclosures = new ArrayList<Disclosure>();
        var from = credentialEnd + 1;
        for (var to = text.next('~', from, end); to < end; to = text.next('~', from, end)) {
            Declined.unless(disclosures.size() < MOST_DISCLOSURES, Reason.MALFORMED);
            disclosures.add(Disclosure.in(bytes, from, to));
            from = to + 1;
        }
        return new SdJwt(text, credentialEnd, disclosures, from);
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
        return bound == text.length() ? Optional.empty() : Optional.of(Jws.in(text, bound, text.length()));
    }

    /// What a key binding JWT must name: the digest of everything before it (§4.3.1).
    public String hash() {
        return hash;
    }

    /// The digest of the issuer's JWT, signature and all.
    public String credentialHash() {
        return credentialHash;
    }
}
