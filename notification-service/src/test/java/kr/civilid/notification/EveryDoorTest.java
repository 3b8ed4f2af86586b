package kr.civilid.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.civilid.testkit.admission.Call;
import kr.civilid.testkit.admission.Described;
import kr.civilid.testkit.admission.Doors;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import org.junit.jupiter.api.Test;

/// Each route lets in whom `routes-on-record.txt` names, and nobody else.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(RealHandsets.class)
class EveryDoorTest {

    private final Issuance issuance = new Issuance();

    @TestHTTPResource("/")
    URI service;

    @Inject
    Router router;

    @Test
    void lets_in_whom_the_table_names_and_nobody_else() throws IOException {
        var message = delivered();

        var doors = Doors.of(service, Caller.HONG).andAccessRecords();

        assertThat(doors.knockedAt(route -> call(route, message))).isEmpty();
    }

    @Test
    void of_every_route_it_is_said_what_it_takes_and_answers() throws IOException {
        assertThat(Described.of(service).andAccessRecords().lacks()).isEmpty();
    }

    @Test
    void beside_the_resources_only_the_description_stands_open() {
        assertThat(router.getRoutes())
                .extracting(Route::getPath)
                .filteredOn(Objects::nonNull)
                .containsOnly("/", "/q/", "/openapi", "/openapi.json", "/openapi.yaml", "/openapi.yml");
    }

    private Call call(String route, String message) {
        var call = Call.to(route, Map.of("id", message, "month", "2026-03"));
        return switch (route) {
            case "GET /messages" -> call.asking("issuanceId=" + issuance.id);
            case "POST /gateways/receipts" ->
                call.with(Map.of("receipts", List.of(Map.of("messageId", "G-1", "state", "DELIVERED"))));
            default -> call;
        };
    }

    private String delivered() {
        issuance.isRequested();
        issuance.isApproved();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.column("""
                        select m.id::text from message m join issuance_agency a on a.issuance_id = m.issuance_id
                        where m.issuance_id = ? and m.state = 'DELIVERED'""", issuance.id.value()).size() == 1);
        return Database.column("select id::text from message where issuance_id = ?", issuance.id.value())
                .getFirst();
    }
}
