package kr.civilid.issuance;

import static kr.civilid.issuance.stage.AtOnce.allAtOnce;
import static kr.civilid.testkit.people.Caller.HONG;
import static kr.civilid.testkit.people.Caller.PARK_HR;
import static kr.civilid.testkit.time.Awaiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import kr.civilid.issuance.stage.HrApi;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.peers.HangingUp;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.people.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// F10: five hundred who hang up while the database is busy with what they asked.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class HangingUpTest {

    private static final int CALLERS = 500;
    private static final int CONNECTIONS = 20;

    @TestHTTPResource("/")
    URI service;

    @Inject
    DataSource source;

    static List<Arguments> questions() {
        return List.of(arguments("/issuances", PARK_HR), arguments("/ids/mine", HONG));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void whoever_hangs_up_takes_no_connection_along(String path, Caller caller) throws Exception {
        try (var database = source.getConnection();
                var statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("lock table person, issuance, credential in access exclusive mode");
            HangingUp.on(
                    service.resolve(path),
                    Tokens.of(caller),
                    CALLERS,
                    () -> await().until(() -> waiting(statement) > 0));
            database.rollback();
        }

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(allAtOnce(
                                2 * CONNECTIONS,
                                () -> HrApi.as(caller).get(path).statusCode()))
                        .containsAnyOf(200, 404)
                        .doesNotContain(503));
    }

    private static long waiting(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                + " and datname = current_database()")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
