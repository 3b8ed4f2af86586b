package kr.civilid.approval.decision.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kr.civilid.approval.stage.Bureau;
import kr.civilid.approval.stage.Bus;
import kr.civilid.approval.stage.Desk;
import kr.civilid.approval.stage.Rows;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Tokens;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RacesTest {

    private final Bureau bureau = Bureau.found();

    @RepeatedTest(3)
    void of_many_decisions_at_once_exactly_one_stands() throws Exception {
        var id = bureau.applied();

        var answers = atOnce(IntStream.range(0, 16)
                .<Callable<Integer>>mapToObj(i -> switch (i % 4) {
                    case 0 -> () -> status(Desk.approve(bureau.head(), id, bureau));
                    case 1 -> () -> status(Desk.giveBack(bureau.head(), id, bureau, "?"));
                    case 2 -> () -> status(Desk.approve(bureau.deputy(), id, bureau));
                    default -> () -> status(Desk.giveBack(bureau.deputy(), id, bureau, "?"));
                })
                .toList());

        assertThat(answers).containsOnlyOnce(201);
        assertThat(answers.stream().filter(status -> status != 201)).containsOnly(409);
        assertThat(Database.column("select kind from decision where issuance_id = ?", id.value()))
                .hasSize(1);
        assertThat(Database.column("select type from outbox where key = ? and sequence > 1", id.toString()))
                .hasSize(1);
    }

    @RepeatedTest(5)
    void between_hr_and_a_withdrawal_the_first_wins() throws Exception {
        var id = bureau.applied();
        Desk.approve(bureau.head(), id, bureau).statusCode(201);

        var answers = atOnce(List.of(
                () -> {
                    Bus.say(new IssuanceEvent.Withdrawn(id, Instant.now()));
                    return 0;
                },
                () -> status(Desk.approve(bureau.hr(), id, bureau))));

        var granted = answers.contains(201);
        await().atMost(Bus.PATIENCE).until(() -> !Rows.state(id.value()).equals("PENDING"));
        assertThat(Rows.state(id.value())).isEqualTo(granted ? "GRANTED" : "CLOSED");
        if (granted) {
            Bus.await(id, ApprovalEvent.Granted.class);
        } else {
            assertThat(answers).contains(409);
            assertThat(Database.column("select type from outbox where key = ? and sequence > 2", id.toString()))
                    .isEmpty();
        }
    }

    @Test
    void clients_that_hang_up_leave_no_wait_behind() throws Exception {
        var ids = IntStream.range(0, 5).mapToObj(_ -> bureau.applied()).toList();
        for (int i = 0; i < 60; i++) {
            hangUp(ids.get(i % ids.size()));
        }

        for (var id : ids) {
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(
                                    Database.column("select kind from decision where issuance_id = ?", id.value()))
                            .containsExactly("APPROVE"));
        }
        var statuses = atOnce(IntStream.range(0, 30)
                .<Callable<Integer>>mapToObj(i -> () -> status(Desk.read(bureau.hr(), ids.get(i % ids.size()))))
                .toList());
        assertThat(statuses).containsOnly(200);
    }

    /// Sends a whole decision and closes the connection without waiting for the answer.
    private void hangUp(IssuanceId id) throws IOException {
        var body = "{\"decision\":\"APPROVE\",\"contentHash\":\"%s\"}".formatted(bureau.hash());
        var request = """
                POST /approvals/%s/decisions HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                %s""".formatted(id, Tokens.of(bureau.head()), body.length(), body);
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.getOutputStream().flush();
        }
    }

    private static int status(io.restassured.response.ValidatableResponse answer) {
        return answer.extract().statusCode();
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            return threads.invokeAll(calls).stream().map(RacesTest::result).toList();
        }
    }

    private static int result(Future<Integer> call) {
        try {
            return call.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
