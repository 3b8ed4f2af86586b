package kr.civilid.verification.gate.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.verification.decision.domain.GatePolicy;
import kr.civilid.verification.decision.domain.Site;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Whom a gate admits. No agencies: all; no hours: always; the generic audience is accepted unless said otherwise.
record PolicyBody(
        @NotNull
        @Pattern(regexp = "urn:kr:civilid:site:[a-z0-9][a-z0-9-]{0,62}")
        @Schema(examples = "urn:kr:civilid:site:sejong")
        String site,

        @Size(max = 1000) @Schema(examples = "[\"1741000\"]") @Nullable
        Set<@NotNull @Pattern(regexp = "\\d{7}") String> agencies,

        @Valid @Nullable HoursBody hours,
        @Nullable Boolean acceptsGenericAudience,

        @Size(max = 20) @Schema(examples = "[\"portrait\"]") @Nullable
        Set<@NotNull @Pattern(regexp = "[a-z_]{1,40}") String> requiredClaims) {

    GatePolicy policy() {
        return new GatePolicy(
                new Site(site),
                agencies == null
                        ? Set.of()
                        : agencies.stream().map(AgencyCode::new).collect(Collectors.toSet()),
                Optional.ofNullable(hours).map(HoursBody::hours),
                acceptsGenericAudience == null || acceptsGenericAudience,
                requiredClaims == null ? Set.of() : requiredClaims);
    }

    static PolicyBody of(GatePolicy policy) {
        return new PolicyBody(
                policy.site().urn(),
                policy.agencies().stream().map(AgencyCode::digits).collect(Collectors.toSet()),
                policy.hours().map(HoursBody::of).orElse(null),
                policy.acceptsGenericAudience(),
                policy.requiredClaims());
    }
}
