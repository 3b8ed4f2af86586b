package kr.civilid.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import kr.civilid.events.vault.PersonKeys;
import kr.civilid.events.vault.testkit.TurningMasterKeys;
import kr.civilid.testkit.handset.Behaviour;
import kr.civilid.testkit.handset.SmppHandsets;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.parts.Redeliveries.Delivery;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.people.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A master key is exchanged while texts are being sent.
@QuarkusTest
@TestProfile(TurningMasterKeys.Profile.class)
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(RealHandsets.class)
@Timeout(180)
class RotationTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int PERSONS = 400;
    private static final int TEXTED = 100;

    SmppHandsets handsets;

    @Inject
    TurningMasterKeys masterKeys;

    @Inject
    PersonKeys personKeys;

    @BeforeEach
    void everybody_is_under_the_first_key() throws Exception {
        masterKeys.turn("vault-1", "vault-2");
        masterKeys.rewrap(personKeys);
        masterKeys.turn("vault-1");
    }

    @Test
    void replicas_rewrap_while_texts_are_sent_each_arrives_once_and_the_old_key_may_go() throws Exception {
        var people = Stream.generate(Issuance::new).limit(PERSONS).toList();
        Issuance.say(people.stream()
                .map(one -> new Delivery(UUID.randomUUID(), one.requested()))
                .toList());
        await().atMost(LONG).until(() -> under("vault-1") >= PERSONS);
        var texted = people.subList(0, TEXTED);
        masterKeys.turn("vault-2", "vault-1");

        try (var replicas = Executors.newFixedThreadPool(3)) {
            Issuance.say(texted.stream()
                    .map(one -> new Delivery(UUID.randomUUID(), one.approved()))
                    .toList());
            Callable<Integer> replica = () -> masterKeys.rewrap(personKeys);
            var done = 0;
            for (var share : replicas.invokeAll(List.of(replica, replica, replica))) {
                done += share.get();
            }
            assertThat(done).isGreaterThanOrEqualTo(PERSONS - TEXTED);
        }
        await().atMost(LONG)
                .until(() -> texted.stream().allMatch(one -> states(one).equals(List.of("DELIVERED"))));
        masterKeys.rewrap(personKeys);

        assertThat(texted)
                .allSatisfy(one -> assertThat(handsets.texts(one.phone)).hasSize(1));
        assertThat(under("vault-1")).isZero();
        masterKeys.turn("vault-2");
        var last = texted.getLast();
        resend(last).statusCode(201);
        await().atMost(LONG).until(() -> handsets.texts(last.phone).size() == 2);
    }

    @Test
    void a_text_waits_for_a_master_key_that_is_missing_and_keeps_nobody_else_waiting() {
        var lost = new Issuance();
        var kept = new Issuance();
        var fine = new Issuance();
        handsets.behave(lost.phone, Behaviour.THROTTLED);
        Stream.of(lost, kept).forEach(one -> {
            one.isRequested();
            one.isApproved();
        });
        await().atMost(LONG).until(() -> states(lost).equals(List.of("QUEUED")));
        await().atMost(LONG).until(() -> states(kept).equals(List.of("DELIVERED")));

        masterKeyOf("gone", lost, kept);
        await().atMost(LONG)
                .until(() -> of(
                                lost,
                                "select send_at > now() + interval '50 seconds' from message where issuance_id = ?")
                        .equals(List.of("t")));
        // Not before: an attempt that had opened the text already would deliver it.
        handsets.behave(lost.phone, Behaviour.DELIVERED);
        fine.isApproved();
        await().atMost(LONG).until(() -> states(fine).equals(List.of("DELIVERED")));
        resend(kept).statusCode(503).body("type", endsWith("personal-data-unavailable"));
        kept.isOffered(Duration.ofMinutes(10));
        await().atMost(LONG)
                .until(() -> Database.column("select key from parked where key = ?", kept.id.toString())
                                .size()
                        == 1);
        assertThat(states(lost)).containsExactly("QUEUED");

        masterKeyOf("vault-1", lost, kept);
        Database.change("update message set send_at = now() where issuance_id = '%s'".formatted(lost.id));
        await().atMost(LONG).until(() -> states(lost).equals(List.of("DELIVERED")));
        await().atMost(LONG).until(() -> states(kept).equals(List.of("DELIVERED", "DELIVERED")));
        resend(kept).statusCode(201);
    }

    private static ValidatableResponse resend(Issuance one) {
        var first =
                of(one, "select id::text from message where issuance_id = ?").getFirst();
        return given().auth()
                .oauth2(Tokens.of(Caller.DESK))
                .post("/messages/" + first + "/resend")
                .then();
    }

    private static void masterKeyOf(String name, Issuance... people) {
        for (var one : people) {
            Database.change("update person set master_key = '%s' where id = '%s'".formatted(name, one.person));
        }
    }

    private static long under(String masterKey) {
        return Long.parseLong(Database.column("select count(*) from person where master_key = ?", masterKey)
                .getFirst());
    }

    private static List<String> states(Issuance one) {
        return of(one, "select state from message where issuance_id = ? order by id");
    }

    private static List<String> of(Issuance one, String sql) {
        return Database.column(sql, one.id.value());
    }
}
