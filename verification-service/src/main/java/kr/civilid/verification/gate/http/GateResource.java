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
    @Operation(summary = "Open a gate")
    @APIResponse(responseCode = "201", description = "The gate, in service at once")
    @APIResponse(responseCode = "409", description = "urn:civilid:problem:gate-already-exists")
    public Uni<NewGate> open(@NotNull @Valid NewGate wanted) {
        return openGate.as(wanted.gate()).map(NewGate::of);
    }

    @PUT
    @Path("/{gateId}/policy")
    @Operation(summary = "Change whom a gate admits")
    @APIResponse(responseCode = "200", description = "The policy, in force here at once and in a second everywhere")
    @APIResponse(responseCode = "404", description = "urn:civilid:problem:gate-unknown")
    public Uni<PolicyBody> change(@RestPath GateId gateId, @NotNull @Valid PolicyBody wanted) {
        return changePolicy.of(gateId, wanted.policy()).map(PolicyBody::of);
    }

    @POST
    @Path("/{gateId}/readers")
    @ResponseStatus(201)
    @Operation(summary = "Register a reader and its key at a gate")
    @APIResponse(responseCode = "201", description = "The reader may ask from now on")
    @APIResponse(responseCode = "404", description = "urn:civilid:problem:gate-unknown")
    @APIResponse(responseCode = "409", description = "urn:civilid:problem:reader-already-registered")
    @APIResponse(responseCode = "422", description = "urn:civilid:problem:unusable-key")
    public Uni<Registered> register(@RestPath GateId gateId, @NotNull @Valid NewReader wanted) {
        return registerReader
                .as(wanted.at(gateId))
                .map(reader -> new Registered(reader.id().value(), reader.gate().value()));
    }
}
