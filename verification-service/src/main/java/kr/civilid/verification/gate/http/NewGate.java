package kr.civilid.verification.gate.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import kr.civilid.events.catalog.GateId;
import kr.civilid.verification.gate.domain.Gate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A gate to be opened, with its policy beside its name.
record NewGate(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,63}") @Schema(examples = "sejong-1-north")
        String id,

        @NotNull @Size(max = 100) @Pattern(regexp = LINE) @Schema(examples = "정부세종청사 1동 북문")
        String name,

        @NotNull
        @Pattern(regexp = "urn:kr:civilid:site:[a-z0-9][a-z0-9-]{0,62}")
        @Schema(examples = "urn:kr:civilid:site:sejong")
        String site,

        @Size(max = 1000) @Nullable Set<@NotNull @Pattern(regexp = "\\d{7}") String> agencies,
        @Valid @Nullable HoursBody hours,
        @Nullable Boolean acceptsGenericAudience,
        @Size(max = 20) @Nullable Set<@NotNull @Pattern(regexp = "[a-z_]{1,40}") String> requiredClaims) {

    /// Something to read, without control characters (PostgreSQL keeps no NUL) and halves of characters.
    private static final String LINE = "[^\\p{Cc}\\p{Cs}]*[^\\p{Cc}\\p{Cs}\\s][^\\p{Cc}\\p{Cs}]*";

    Gate gate() {
        var policy = new PolicyBody(site, agencies, hours, acceptsGenericAudience, requiredClaims);
        return new Gate(new GateId(id), name, policy.policy());
    }

    static NewGate of(Gate gate) {
        var policy = PolicyBody.of(gate.policy());
        return new NewGate(
                gate.id().value(),
                gate.name(),
                policy.site(),
                policy.agencies(),
                policy.hours(),
                policy.acceptsGenericAudience(),
                policy.requiredClaims());
    }
}
