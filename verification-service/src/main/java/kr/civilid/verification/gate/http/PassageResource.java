package kr.civilid.verification.gate.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import kr.civilid.events.catalog.GateId;
import kr.civilid.verification.gate.application.DecidePassage;
import kr.civilid.verification.gate.application.NotYourGate;
import kr.civilid.verification.gate.application.Register;
import kr.civilid.verification.gate.application.UnknownGate;
import kr.civilid.verification.gate.application.UnsupportedKind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;

/// Passages: the readers' side.
@Path("/gates/{gateId}/passages")
@RolesAllowed(Readers.ROLE)
class PassageResource {

    private final Register register;
    private final DecidePassage decidePassage;
    private final MeterRegistry metrics;
    private final SecurityIdentity caller;

    PassageResource(Register register, DecidePassage decidePassage, MeterRegistry metrics, SecurityIdentity caller) {
        this.register = register;
        this.decidePassage = decidePassage;
        this.metrics = metrics;
        this.caller = caller;
    }

    @POST
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(
            operationId = "askForPassage",
            summary = "Ask whether the gate opens for what a holder shows",
            description =
                    "A presentation opens a site once. Nothing that is shown is kept; of the holder the answer has"
                            + " what was disclosed, for the guard's eyes.")
    @APIResponse(responseCode = "200", description = "Allowed or refused; a refusal is an answer, not an error")
    @APIResponse(responseCode = "400", description = GateResource.INPUT)
    @APIResponse(responseCode = "401", description = GateResource.TOKEN)
    @APIResponse(responseCode = "403", description = "`not-your-gate`; `forbidden`: no reader")
    @APIResponse(responseCode = "413", description = GateResource.SIZE)
    @APIResponse(responseCode = "422", description = "`unsupported-kind`")
    public Uni<Verdict> ask(@RestPath GateId gateId, @NotNull @Valid Shown shown) {
        if (Readers.of(caller).filter(reader -> reader.gate().equals(gateId)).isEmpty()) {
            throw new NotYourGate();
        }
        if (!shown.kind().equals("qr")) {
            throw new UnsupportedKind();
        }
        var gate = register.gate(gateId).orElseThrow(UnknownGate::new);
        return decidePassage.at(gate, shown.presentation()).map(Verdict::of).invoke(this::count);
    }

    private void count(Verdict verdict) {
        metrics.counter("civilid.passages", "decision", verdict.decision(), "reason", verdict.reason())
                .increment();
    }
}
