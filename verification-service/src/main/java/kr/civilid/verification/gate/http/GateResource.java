package kr.civilid.verification.gate.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import kr.civilid.events.catalog.GateId;
import kr.civilid.verification.gate.application.ChangePolicy;
import kr.civilid.verification.gate.application.OpenGate;
import kr.civilid.verification.gate.application.RegisterReader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// Gates, whom they admit and who reads there: the operators' side.
@Path("/gates")
@RolesAllowed("operator")
class GateResource {

    static final String INPUT = "`malformed-json`, `unknown-property`, `invalid-value`";
    static final String TOKEN = "No valid token";
    static final String SIZE = "The body is over the limit";

    private static final String ROLE = "`forbidden`: no operator";

    private final OpenGate openGate;
    private final ChangePolicy changePolicy;
    private final RegisterReader registerReader;

    GateResource(OpenGate openGate, ChangePolicy changePolicy, RegisterReader registerReader) {
        this.openGate = openGate;
        this.changePolicy = changePolicy;
        this.registerReader = registerReader;
    }

    /// What is known of a registered reader.
    record Registered(String readerId, String gateId) {}

    @POST
    @ResponseStatus(201)
    @Operation(
            operationId = "openGate",
            summary = "Open a gate",
            description =
                    "No agencies: all; no hours: always. Times are Korean; `until` before `from` is after midnight.")
    @APIResponse(responseCode = "201", description = "The gate, in service at once")
    @APIResponse(responseCode = "400", description = INPUT)
    @APIResponse(responseCode = "401", description = TOKEN)
    @APIResponse(responseCode = "403", description = ROLE)
    @APIResponse(responseCode = "409", description = "`gate-already-exists`")
    @APIResponse(responseCode = "413", description = SIZE)
    @APIResponse(responseCode = "422", description = "`impossible-hours`")
    public Uni<NewGate> open(@NotNull @Valid NewGate wanted) {
        return openGate.as(wanted.gate()).map(NewGate::of);
    }

    @PUT
    @Path("/{gateId}/policy")
    @Operation(
            operationId = "changePolicy",
            summary = "Change whom a gate admits",
            description = "The whole policy: what is left out is as for a new gate, whatever it was before.")
    @APIResponse(responseCode = "200", description = "The policy, in force here at once and in a second everywhere")
    @APIResponse(responseCode = "400", description = INPUT)
    @APIResponse(responseCode = "401", description = TOKEN)
    @APIResponse(responseCode = "403", description = ROLE)
    @APIResponse(responseCode = "404", description = "`gate-unknown`")
    @APIResponse(responseCode = "413", description = SIZE)
    @APIResponse(responseCode = "422", description = "`impossible-hours`")
    public Uni<PolicyBody> change(@RestPath GateId gateId, @NotNull @Valid PolicyBody wanted) {
        return changePolicy.of(gateId, wanted.policy()).map(PolicyBody::of);
    }

    @POST
    @Path("/{gateId}/readers")
    @ResponseStatus(201)
    @Operation(
            operationId = "registerReader",
            summary = "Register a reader and its key at a gate",
            description = "The reader signs its own tokens with the key (ES256): `iss` `urn:civilid:reader:<readerId>`,"
                    + " `aud` this service's base URL, `iat`, `exp` at most 5 minutes later, `jti`.")
    @APIResponse(responseCode = "201", description = "The reader may ask from now on")
    @APIResponse(responseCode = "400", description = INPUT)
    @APIResponse(responseCode = "401", description = TOKEN)
    @APIResponse(responseCode = "403", description = ROLE)
    @APIResponse(responseCode = "404", description = "`gate-unknown`")
    @APIResponse(responseCode = "409", description = "`reader-already-registered`")
    @APIResponse(responseCode = "413", description = SIZE)
    @APIResponse(responseCode = "422", description = "`unusable-key`")
    public Uni<Registered> register(@RestPath GateId gateId, @NotNull @Valid NewReader wanted) {
        return registerReader
                .as(wanted.at(gateId))
                .map(reader -> new Registered(reader.id().value(), reader.gate().value()));
    }
}
