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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// Status lists as draft-ietf-oauth-status-list §8 and §9 have them. Public.
@Path("/statuslists")
@PermitAll
@NonBlocking
public class StatusListResource {

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
    public Response all() {
        var all = new Aggregation(served.numbers().stream().map(address::of).toList());
        return Response.ok(all).cacheControl(answers.cacheControl()).build();
    }

    /// The token of list `n`, as JWT unless `Accept` prefers CWT. `time` (seconds since 1970) is met while the present
    /// token is valid at it; others are not held.
    @GET
    @Path("/{n}")
    @Produces({Answers.JWT, Answers.CWT})
    public Response one(
            @RestPath String n,
            @RestQuery Optional<String> time,
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
