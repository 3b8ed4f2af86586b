package kr.civilid.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.civilid.testkit.admission.Call;
import kr.civilid.testkit.admission.Described;
import kr.civilid.testkit.admission.Doors;
import kr.civilid.testkit.gate.GateReader;
import kr.civilid.testkit.gate.IdDraft;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.shape.Routes;
import org.junit.jupiter.api.Test;

/// Each route lets in whom `routes-on-record.txt` names, and nobody else.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EveryDoorTest {

    @TestHTTPResource("/")
    URI service;

    @Inject
    Router router;

    @Test
    void of_every_route_it_is_said_who_may_call_it() throws IOException {
        assertThat(Doors.of(service, Caller.HONG).routes()).isEqualTo(Routes.of("kr.civilid.verification"));
    }

    @Test
    void lets_in_whom_the_table_names_and_nobody_else() throws IOException {
        var gate = Complex.gate(Map.of());

        var doors = Doors.of(service, Caller.HONG);

        assertThat(doors.knockedAt(route -> call(route, gate))).isEmpty();
    }

    @Test
    void of_every_route_it_is_said_what_it_takes_and_answers() throws IOException {
        assertThat(Described.of(service).lacks()).isEmpty();
    }

    @Test
    void beside_the_resources_only_the_description_stands_open() {
        assertThat(router.getRoutes())
                .extracting(Route::getPath)
                .filteredOn(Objects::nonNull)
                .containsOnly("/", "/q/", "/openapi", "/openapi.json", "/openapi.yaml", "/openapi.yml");
    }

    private static Call call(String route, GateReader gate) {
        var call = Call.to(route, Map.of("gateId", gate.gateId()));
        return switch (route) {
            case "POST /gates" ->
                call.with(Map.of("id", "gate-" + UUID.randomUUID(), "name", "북문", "site", Complex.SEJONG));
            case "POST /gates/{gateId}/readers" ->
                call.with(Map.of(
                        "readerId",
                        "reader-" + UUID.randomUUID(),
                        "publicKey",
                        IdDraft.key().toPublicJWK().toJSONObject()));
            case "POST /gates/{gateId}/passages" -> call.with(Map.of("kind", "qr", "presentation", "CID1:"));
            default -> call.with(Map.of());
        };
    }
}
