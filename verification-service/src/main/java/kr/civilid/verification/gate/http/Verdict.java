package kr.civilid.verification.gate.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import kr.civilid.verification.decision.domain.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The answer to a reader: whether the gate opens, why, and of the holder what was disclosed for it.
@JsonInclude(JsonInclude.Include.NON_NULL)
record Verdict(
        @Schema(enumeration = {"ALLOWED", "REFUSED"}) String decision,
        @Schema(examples = {"admitted", "revoked"}) String reason,

        @Schema(description = "The JPEG itself in base64, without data: before it", examples = "/9j/2wBDAAMCAgMCAgMD…")
        @Nullable
        String photo,

        @Nullable String name,
        @Schema(description = "When the ID ends") @Nullable Instant until) {

    private static final String JPEG = "data:image/jpeg;base64,";

    static Verdict of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Allowed allowed ->
                new Verdict("ALLOWED", "admitted", photo(allowed), text(allowed, "name"), allowed.until());
            case Outcome.Refused refused ->
                new Verdict("REFUSED", refused.reason().machineName(), null, null, null);
        };
    }

    /// In an SD-JWT the portrait is a data URL (RFC 2397), for whoever shows it as it is.
    private static @Nullable String photo(Outcome.Allowed allowed) {
        var portrait = text(allowed, "portrait");
        return portrait != null && portrait.startsWith(JPEG) ? portrait.substring(JPEG.length()) : null;
    }

    private static @Nullable String text(Outcome.Allowed allowed, String claim) {
        return allowed.disclosed().members().get(claim) instanceof String text ? text : null;
    }
}
