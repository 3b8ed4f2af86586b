package kr.civilid.events.http;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import kr.civilid.events.refusal.Refusal;
import org.jboss.resteasy.reactive.RestPath;

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
    @Path("/unannotated")
    public String forgotten() {
        return "treasure";
    }
}
