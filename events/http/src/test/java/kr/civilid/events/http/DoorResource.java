package kr.civilid.events.http;

import io.vertx.sqlclient.DatabaseException;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import kr.civilid.events.refusal.Refusal;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// A small resource that meets every way a request can go wrong.
@Path("/doors")
public class DoorResource {

    public enum Side {
        LEFT,
        RIGHT
    }

    public record Door(
            @NotBlank @Size(max = 8) String name,
            int width,
            Side side,
            @NotNull LocalDate since) {}

    static final class DoorLocked extends Refusal {
        DoorLocked() {
            super(Kind.LOCKED, "door-locked", "문이 잠겼습니다.", "The door is locked.", Map.of("attemptsLeft", 0));
        }
    }

    @POST
    @PermitAll
    public Door make(@Valid @NotNull Door door) {
        return door;
    }

    @GET
    @Path("/{id}")
    @PermitAll
    public String open(@RestPath UUID id, @QueryParam("limit") Integer limit) {
        throw new DoorLocked();
    }

    @GET
    @Path("/secret")
    @RolesAllowed("guard")
    public String secret() {
        return "treasure";
    }

    @GET
    @Path("/near")
    @PermitAll
    public String near(@RestHeader("X-Side") @NotNull String side, @RestQuery @Max(9) int paces) {
        return side + paces;
    }

    @GET
    @Path("/broken/{how}")
    @PermitAll
    public String broken(@RestPath String how) {
        throw switch (how) {
            case "database-starting" -> new DatabaseException("secret detail", 0, "57P03") {};
            case "connection-lost" -> new IllegalStateException("secret detail", new IOException("reset"));
            case "statement-wrong" -> new DatabaseException("secret detail", 0, "42601") {};
            default -> new IllegalStateException("secret detail");
        };
    }

    @GET
    @Path("/unannotated")
    public String forgotten() {
        return "treasure";
    }
}
