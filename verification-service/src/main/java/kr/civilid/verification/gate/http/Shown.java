package kr.civilid.verification.gate.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a holder shows to a reader. Personal data: [#toString] hides it.
record Shown(
        @NotNull @Schema(enumeration = "qr") String kind,

        @NotBlank @Size(max = 131_072) @Schema(description = "QR text (CID1:…) or SD-JWT with key binding")
        String presentation,

        @Schema(hidden = true) @Nullable String sessionTranscript) {

    @Override
    public String toString() {
        return "Shown[" + kind + "]";
    }
}
