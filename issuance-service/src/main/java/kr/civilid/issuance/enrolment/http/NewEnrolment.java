package kr.civilid.issuance.enrolment.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import kr.civilid.issuance.enrolment.application.BindPhone.Wanted;
import kr.civilid.issuance.enrolment.domain.Attested;
import kr.civilid.issuance.enrolment.domain.PhonePlatform;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the app sends to be bound.
record NewEnrolment(
        @Schema(examples = "2020123456") @NotNull @Pattern(regexp = "[0-9A-Za-z-]{4,20}")
        String employeeNumber,

        @Schema(description = "8 characters from the text message", examples = "7KQ2MW9D")
        @NotNull
        @Size(min = 8, max = 16)
        String invitationCode,

        @Schema(examples = "android") @NotNull Platform platform,

        @Schema(description = "Public EC P-256 key of the device as a JWK") @NotNull @Size(min = 1, max = 10)
        Map<String, Object> deviceKey,

        @Schema(
                description =
                        "Compact JWS by the device key, typ civilid-device-evidence+jwt, with aud, iat, jti and app. Android:"
                                + " the key attestation's certificates in x5c. iOS: the claims attestation and keyId of App"
                                + " Attest")
        @NotNull
        @Size(min = 1, max = 32_768)
        String evidence,

        @Schema(
                description = "What the phone is called, where its platform does not attest it",
                examples = "Galaxy S26")
        @Nullable
        @Pattern(regexp = "(?=.*\\S)[^\\p{C}]+")
        @Size(max = Attested.LONGEST_MODEL)
        String model) {

    enum Platform {
        @JsonProperty("android")
        ANDROID(PhonePlatform.ANDROID),
        @JsonProperty("ios")
        IOS(PhonePlatform.IOS);

        private final PhonePlatform meant;

        Platform(PhonePlatform meant) {
            this.meant = meant;
        }
    }

    Wanted wanted() {
        return new Wanted(
                employeeNumber,
                invitationCode,
                platform.meant,
                deviceKey,
                evidence,
                Optional.ofNullable(model).map(String::strip));
    }

    @Override
    public String toString() {
        return "NewEnrolment[***]";
    }
}
