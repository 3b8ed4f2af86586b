package kr.civilid.verification.gate.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a holder shows to a reader. Personal data: [#toString] hides it.
record Shown(
        @NotNull @Schema(enumeration = "qr", description = "Only qr for now; any other is refused")
        String kind,

        @NotBlank
        @Size(max = 131_072)
        @Schema(
                description = "QR text (CID1:…) or SD-JWT with key binding",
                examples = "CID1:NCFOXN%TS3DH3ZSUZK+.V0ETD%65NL-AH…")
        String presentation) {

    @Override
    public String toString() {
        return "Shown[" + kind + "]";
    }
}
