package kr.civilid.notification.delivery.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kr.civilid.notification.delivery.application.Deliveries;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/// Hears the HTTP gateway. Whoever signs with the agreed key is the gateway; there is no other log-in.
@Path("/gateways/receipts")
@Tag(name = "Gateways", description = "문자 중계사")
class ReceiptsResource {

    private static final String EXAMPLE = """
            {"receipts": [{"messageId": "G-20260302-000017", "state": "DELIVERED"},
              {"messageId": "G-20260302-000018", "state": "UNDELIVERABLE"}]}""";

    private final ReceiptSignature signature;
    private final ObjectMapper mapper;
    private final Validator validator;
    private final Deliveries deliveries;
    private final Clock clock;

    ReceiptsResource(
            ReceiptSignature signature, ObjectMapper mapper, Validator validator, Deliveries deliveries, Clock clock) {
        this.signature = signature;
        this.mapper = mapper;
        this.validator = validator;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /// Answered once all are committed. Sent again, in part or whole, they change nothing.
    @POST
    @PermitAll
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(204)
    @Operation(
            operationId = "reportReceipts",
            summary = "What became of messages, told by the HTTP gateway",
            description = "`X-Gateway-Timestamp`: seconds since 1970, at most five minutes off. `X-Gateway-Signature`:"
                    + " `v1=` and, in hexadecimal, the HMAC-SHA-256 of the timestamp, a dot and the body under the"
                    + " agreed key. Receipts may be repeated; a message that is not known yet is remembered.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = GatewayReceipts.class),
                            examples = @ExampleObject(name = "two messages", value = EXAMPLE)))
    @APIResponse(responseCode = "204", description = "All are stored")
    @APIResponse(
            responseCode = "400",
            description = "`malformed-json`, `unknown-property`, `invalid-value`: nothing is stored")
    @APIResponse(responseCode = "401", description = "`unsigned-receipts`: no signature, or a wrong or old one")
    @APIResponse(responseCode = "413", description = "`too-large`: more than 256 KiB")
    @APIResponse(responseCode = "415", description = "`unsupported-media-type`: not JSON")
    @APIResponse(responseCode = "503", description = "`unavailable`: some may be stored, send all again")
    public void take(
            @RestHeader("X-Gateway-Timestamp") @Nullable String timestamp,
            @RestHeader("X-Gateway-Signature") @Nullable String signed,
            byte[] body)
            throws IOException {
        signature.check(timestamp, signed, body);
        // The JSON text `null` is read as nothing at all.
        var reported = Optional.ofNullable(mapper.readValue(body, GatewayReceipts.class))
                .orElseGet(() -> new GatewayReceipts(List.of()));
        var violations = validator.validate(reported);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        reported.receipts().forEach(receipt -> deliveries.receive(receipt.at(clock.instant())));
    }
}
