package kr.civilid.issuance.lifecycle.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.credential.domain.Hold;
import kr.civilid.issuance.lifecycle.application.LiveId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A live ID.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LiveId")
record IdView(
        CredentialId id,
        IssuanceId issuanceId,

        @Schema(description = "Active, Suspended, NeedsRenewal or Expired", examples = "Active")
        String state,

        @Schema(description = "When the state was reached") Instant since,

        @Schema(description = "When the last copy ends by itself")
        Instant until,

        @Schema(description = "What the phone runs on", examples = "android") @Nullable
        String device,

        @Schema(
                description = "What the phone is called: attested by its platform, else as the app says",
                examples = "Pixel 9a")
        @Nullable
        String deviceModel,

        @Schema(description = "Everything that suspends it, the most restrictive first")
        List<HoldView> reasons,

        @Schema(description = "What was said when the phone was reported lost; for HR officers") @Nullable
        String lossNote) {

    @Schema(name = "Suspension")
    record HoldView(
            @Schema(description = "Who suspends it, and can end that alone", examples = "LOSS_REPORT")
            Hold.Source source,

            Reason reason,
            Instant since) {}

    static IdView of(LiveId live) {
        var credential = live.credential();
        var expired = credential.expired(live.at());
        return new IdView(
                credential.id(),
                credential.issuanceId(),
                state(credential, live.at()),
                expired ? credential.until() : credential.since(),
                credential.until(),
                live.phone()
                        .map(phone -> phone.platform().name().toLowerCase(Locale.ROOT))
                        .orElse(null),
                live.phone().flatMap(LiveId.Phone::model).orElse(null),
                credential.holds().all().stream()
                        .map(hold -> new HoldView(hold.source(), hold.reason(), hold.since()))
                        .toList(),
                live.lossNote().orElse(null));
    }

    static String state(Credential credential, Instant at) {
        return switch (credential) {
            case Credential.Revoked _ -> "Revoked";
            case Credential.Live live when live.expired(at) -> "Expired";
            case Credential.Active _ -> "Active";
            case Credential.NeedsRenewal _ -> "NeedsRenewal";
            case Credential.Suspended _ -> "Suspended";
        };
    }

    @Override
    public String toString() {
        return "IdView[" + id + "]";
    }
}
