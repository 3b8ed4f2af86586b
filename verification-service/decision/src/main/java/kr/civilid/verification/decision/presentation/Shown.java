package kr.civilid.verification.decision.presentation;

import java.nio.charset.StandardCharsets;
import kr.civilid.verification.decision.bytes.Base45;
import kr.civilid.verification.decision.bytes.Zlib;
import kr.civilid.verification.decision.domain.Declined;
import kr.civilid.verification.decision.domain.Reason;

/// The text that a reader passes on: of a QR code, `CID1:` + Base45 of the zlib-compressed SD-JWT, or the SD-JWT
/// itself.
public final class Shown {

    private static final String QR = "CID1:";

    /// Twice what the largest QR code holds, for codes in several parts.
    private static final int QR_LIMIT = 8 * 1024;

    /// Room for a portrait among the disclosures.
    private static final int LIMIT = 128 * 1024;

    /// The SD-JWT as ASCII bytes. Refuses with [Reason#MALFORMED] what is too large, before looking inside.
    public static byte[] unpack(String text) {
        if (!text.startsWith(QR)) {
            Declined.unless(text.length() <= LIMIT, Reason.MALFORMED);
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }
        Declined.unless(text.length() <= QR_LIMIT, Reason.MALFORMED);
        try {
            return Zlib.inflate(Base45.decode(text.substring(QR.length())), LIMIT);
        } catch (IllegalArgumentException e) {
            throw new Declined(Reason.MALFORMED);
        }
    }

    private Shown() {}
}
