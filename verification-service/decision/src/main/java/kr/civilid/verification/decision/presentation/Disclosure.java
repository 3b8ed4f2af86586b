package kr.civilid.verification.decision.presentation;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import kr.civilid.verification.decision.bytes.Sha256;
import kr.civilid.verification.decision.domain.Declined;
import kr.civilid.verification.decision.domain.Reason;
import kr.civilid.verification.decision.jws.Json;
import org.jspecify.annotations.Nullable;

/// One disclosure (RFC 9901 §4.2): of a member, with its name, or of an array's element, without. `digest` is what
/// stands in its place.
record Disclosure(
        String digest, Optional<String> name, @Nullable Object value) {

    static Disclosure in(byte[] text, int from, int to) {
        var parts = Json.array(decoded(text, from, to));
        Declined.unless(parts.size() == 2 || parts.size() == 3, Reason.MALFORMED);
        Declined.unless(parts.getFirst() instanceof String, Reason.MALFORMED);
        return new Disclosure(
                Sha256.base64urlOf(text, from, to),
                parts.size() == 3 ? Optional.of(name(parts.get(1))) : Optional.empty(),
                parts.getLast());
    }

    private static byte[] decoded(byte[] text, int from, int to) {
        try {
            return Base64.getUrlDecoder().decode(Arrays.copyOfRange(text, from, to));
        } catch (IllegalArgumentException e) {
            throw new Declined(Reason.MALFORMED);
        }
    }

    private static String name(@Nullable Object part) {
        Declined.unless(part instanceof String && !part.equals("_sd") && !part.equals("..."), Reason.MALFORMED);
        return String.valueOf(part);
    }
}
