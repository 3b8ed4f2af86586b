package kr.civilid.issuance.lifecycle.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.lifecycle.application.LiveId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A live ID.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LiveId")
record IdView(
        CredentialId id,
        IssuanceId issuanceId,
        @Schema(examples = "Active") String state,
        Instant since,

        @Schema(description = "What the phone runs on", examples = "android") @Nullable
        String device,

        @Schema(description = "Why it is suspended; empty while it is active")
        List<Reason> reasons) {

    static IdView of(LiveId live) {
        var credential = live.credential();
        return new IdView(
                credential.id(),
                credential.issuanceId(),
                state(credential),
                credential.since(),
                live.platform()
                        .map(platform -> platform.name().toLowerCase(Locale.ROOT))
                        .orElse(null),
                reasons(credential));
    }

    private static String state(Credential.Live credential) {
        return switch (credential) {
            case Credential.Active _ -> "Active";
            case Credential.Suspended _ -> "Suspended";
        };
    }

    private static List<Reason> reasons(Credential.Live credential) {
        return switch (credential) {
            case Credential.Active _ -> List.of();
            case Credential.Suspended suspended -> List.of(suspended.reason());
        };
    }
}
