package kr.civilid.registry;

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
import kr.civilid.testkit.admission.Call;
import kr.civilid.testkit.admission.Described;
import kr.civilid.testkit.admission.Doors;
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
        assertThat(Doors.of(service, Caller.HONG).routes()).isEqualTo(Routes.of("kr.civilid.registry"));
    }

    @Test
    void answers_anybody_and_asks_nobody_who_they_are() throws IOException {
        var names = Map.of("code", "1741000", "n", "1", "did", "did:web:localhost%253A8443:organizations:1741000");

        var doors = Doors.of(service, Caller.HONG);

        assertThat(doors.knockedAt(route -> Call.to(route, names))).isEmpty();
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
}
