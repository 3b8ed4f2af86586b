package kr.civilid.verification.decision.jws;

import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import kr.civilid.verification.decision.bytes.Ascii;
import kr.civilid.verification.decision.domain.Claims;
import kr.civilid.verification.decision.domain.Declined;
import kr.civilid.verification.decision.domain.Reason;
import org.jspecify.annotations.Nullable;

/// A JWS in compact form (RFC 7515 §7.1) inside a larger text of ASCII bytes; nothing is copied until it is asked for.
///
/// The algorithm is ES256 and the key is the caller's, whatever a header says; `jku`, `x5u` and `jwk` are not looked
/// at.
public final class Jws {

    /// The base64url of 64 bytes. Of its last character only two bits count; the others must be zero, so that a
    /// signature has one form.
    private static final int SIGNATURE_LENGTH = 86;

    private static final String LAST_CHARACTERS = "AQgw";

    private final Ascii text;
    private final int from;
    private final int headerEnd;
    private final int payloadEnd;
    private final int to;

    private Jws(Ascii text, int from, int headerEnd, int payloadEnd, int to) {
        this.text = text;
        this.from = from;
        this.headerEnd = headerEnd;
        this.payloadEnd = payloadEnd;
        this.to = to;
    }

    public static Jws of(String compact) {
        var text = Ascii.of(compact);
        return in(text, 0, text.length());
    }

    /// Refuses with [Reason#MALFORMED] what does not have three parts.
    public static Jws in(Ascii text, int from, int to) {
        var headerEnd = text.next('.', from, to);
        var payloadEnd = text.next('.', headerEnd + 1, to);
        Declined.unless(payloadEnd < to && text.next('.', payloadEnd + 1, to) == to, Reason.MALFORMED);
        return new Jws(text, from, headerEnd, payloadEnd, to);
    }

    public String encodedHeader() {
        return text.string().substring(from, headerEnd);
    }

    /// The header, if it is one of ES256 and `type` without critical extensions; else refuses with `otherwise`.
    public Claims header(String type, Reason otherwise) {
        var header = new Claims(Json.object(decoded(from, headerEnd)));
        Declined.unless("ES256".equals(header.members().get("alg")), otherwise);
        Declined.unless(type.equals(header.members().get("typ")), otherwise);
        Declined.unless(!header.has("crit"), otherwise);
        return header;
    }

    /// The certificates of the `x5c` header, base64 DER, the signer's first.
    public static List<@Nullable Object> x5c(Claims header, Reason otherwise) {
        return header.list("x5c").orElseThrow(() -> new Declined(otherwise));
    }

    public Claims payload() {
        return new Claims(Json.object(decoded(headerEnd + 1, payloadEnd)));
    }

    public boolean isSignedBy(PublicKey key) {
        if (to - payloadEnd - 1 != SIGNATURE_LENGTH || LAST_CHARACTERS.indexOf(text.bytes()[to - 1]) < 0) {
            return false;
        }
        return P256.verifies(key, text.bytes(), from, payloadEnd, decoded(payloadEnd + 1, to));
    }

    /// What is signed: header and payload as encoded.
    public byte[] signed() {
        return Arrays.copyOfRange(text.bytes(), from, payloadEnd);
    }

    private byte[] decoded(int first, int end) {
        try {
            return Base64.getUrlDecoder().decode(Arrays.copyOfRange(text.bytes(), first, end));
        } catch (IllegalArgumentException e) {
            throw new Declined(Reason.MALFORMED);
        }
    }
}
