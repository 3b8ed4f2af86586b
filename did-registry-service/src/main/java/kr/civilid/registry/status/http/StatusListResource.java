package kr.civilid.registry.status.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.civilid.registry.status.application.ListAddress;
import kr.civilid.registry.status.application.ServedLists;
import kr.civilid.registry.status.application.TimeNotHeld;
import kr.civilid.registry.status.application.UnknownStatusList;
import kr.civilid.registry.status.domain.StatusToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// Status lists as draft-ietf-oauth-status-list §8 and §9 have them. Public.
@Path("/statuslists")
@PermitAll
@NonBlocking
public class StatusListResource {

    private static final String AGGREGATION = """
            {"status_lists": ["https://registry.civilid.example/statuslists/1"]}
            """;

    private final ServedLists served;
    private final ListAddress address;
    private final Answers answers;
    private final Clock clock;

    StatusListResource(ServedLists served, ListAddress address, Answers answers, Clock clock) {
        this.served = served;
        this.address = address;
        this.answers = answers;
        this.clock = clock;
    }

    /// Every list that a credential of ours can point to (§9).
    public record Aggregation(@JsonProperty("status_lists") List<URI> statusLists) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "aggregate", summary = "The addresses of all status lists")
    @APIResponse(
            responseCode = "200",
            description = "Every list that a credential of ours can point to",
            content =
                    @Content(
                            schema = @Schema(implementation = Aggregation.class),
                            examples = @ExampleObject(name = "one list", value = AGGREGATION)))
    public Response all() {
        var all = new Aggregation(served.numbers().stream().map(address::of).toList());
        return Response.ok(all).cacheControl(answers.cacheControl()).build();
    }

    /// The token of list `n`, as JWT unless `Accept` prefers CWT. `time` (seconds since 1970) is met while the present
    /// token is valid at it; others are not held.
    @GET
    @Path("/{n}")
    @Produces({Answers.JWT, Answers.CWT})
    @Operation(
            operationId = "readStatusList",
            summary = "A status list, signed",
            description = "Two bits per ID: 0 valid, 1 revoked, 2 suspended, 3 needs renewal. A change is published"
                    + " within a second; `ttl` and `exp` in the token say how long it may be kept.")
    @APIResponse(
            responseCode = "200",
            description = "The Status List Token, JWT unless `Accept` prefers CWT",
            content = {
                @Content(mediaType = Answers.JWT, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Answers.CWT, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "304", description = "The caller has it already (`If-None-Match`)")
    @APIResponse(responseCode = "404", description = "`status-list-not-found`, `status-time-not-held`")
    @APIResponse(responseCode = "406", description = "`not-acceptable`")
    public Response one(
            @Parameter(example = "1") @RestPath String n,
            @Parameter(description = "Seconds since 1970", example = "1772409600") @RestQuery Optional<String> time,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) Optional<String> encodings,
            @Context Request request) {
        var list = address.number(n).flatMap(served::find).orElseThrow(UnknownStatusList::new);
        time.ifPresent(asked -> requireHeld(list.token(), asked));
        return answers.with(list, request, encodings.orElse(""), clock.instant());
    }

    private static void requireHeld(StatusToken token, String asked) {
        // Twelve digits are enough for the next 30,000 years.
        if (!asked.matches("[0-9]{1,12}") || !token.holdsAt(Instant.ofEpochSecond(Long.parseLong(asked)))) {
            throw new TimeNotHeld();
        }
    }
}
