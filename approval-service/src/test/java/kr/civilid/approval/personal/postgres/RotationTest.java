package kr.civilid.approval.personal.postgres;

import static kr.civilid.approval.stage.Desk.approve;
import static kr.civilid.approval.stage.Desk.as;
import static kr.civilid.approval.stage.Desk.problem;
import static kr.civilid.approval.stage.Desk.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import kr.civilid.approval.Transactions;
import kr.civilid.approval.personal.application.Boxes;
import kr.civilid.approval.stage.Bureau;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.vault.PersonKeys;
import kr.civilid.events.vault.testkit.TurningMasterKeys;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A master key is exchanged while the service works.
@QuarkusTest
@TestProfile(TurningMasterKeys.Profile.class)
@QuarkusTestResource(RealParts.class)
class RotationTest {

    private static final int PERSONS = 500;

    private final Bureau bureau = Bureau.found();

    @Inject
    TurningMasterKeys masterKeys;

    @Inject
    PersonKeys personKeys;

    @Inject
    Boxes boxes;

    @Inject
    Transactions transactions;

    @BeforeEach
    void everybody_is_under_the_first_key() throws Throwable {
        masterKeys.turn("vault-1", "vault-2");
        masterKeys.rewrap(personKeys);
        masterKeys.turn("vault-1");
    }

    @Test
    void replicas_rewrap_under_readers_and_deciders_and_the_old_key_may_go() throws Throwable {
        for (var i = 0; i < PERSONS; i++) {
            VertxContextSupport.subscribeAndAwait(
                    () -> transactions.in(() -> boxes.close(PersonId.next(), "a place", "word")));
        }
        var applied = IntStream.range(0, 12).mapToObj(_ -> bureau.applied()).toList();
        masterKeys.turn("vault-2", "vault-1");
        var ended = new AtomicBoolean();
        var answers = new ConcurrentLinkedQueue<Integer>();

        try (var threads = Executors.newFixedThreadPool(6)) {
            threads.submit(() -> {
                for (var turn = 0; !ended.get(); turn++) {
                    answers.add(read(bureau.hr(), applied.get(turn % applied.size()))
                            .extract()
                            .statusCode());
                    answers.add(as(bureau.head()).get("/approvals").statusCode());
                }
            });
            threads.submit(() -> applied.forEach(id ->
                    answers.add(approve(bureau.head(), id, bureau).extract().statusCode())));
            try {
                Callable<Integer> replica = () -> masterKeys.rewrap(personKeys);
                var done = 0;
                for (var share : threads.invokeAll(List.of(replica, replica, replica))) {
                    done += share.get();
                }
                assertThat(done).isGreaterThanOrEqualTo(PERSONS);
            } finally {
                ended.set(true);
            }
        }
        masterKeys.rewrap(personKeys);

        assertThat(answers).hasSizeGreaterThan(applied.size()).allMatch(status -> status == 200 || status == 201);
        assertThat(under("vault-1")).isZero();
        masterKeys.turn("vault-2");
        for (var id : applied) {
            read(bureau.hr(), id).statusCode(200).body("content.name", equalTo("홍길동"));
        }
    }

    @Test
    void a_master_key_that_is_missing_concerns_nobody_but_those_it_wrapped() throws Throwable {
        var lost = bureau.applied();
        var fine = Bureau.found();
        var id = fine.applied();
        Database.change(
                "update person set master_key = 'gone' where id = (select person_id from approval where issuance_id = ?)",
                lost.value());

        read(bureau.hr(), lost).statusCode(503).body("type", problem("personal-data-unavailable"));
        read(fine.hr(), id).statusCode(200);
        assertThat(masterKeys.rewrap(personKeys)).isZero();
        Database.change("update person set master_key = 'vault-1' where master_key = 'gone'");
        read(bureau.hr(), lost).statusCode(200);
    }

    private static long under(String masterKey) {
        return Long.parseLong(Database.column("select count(*) from person where master_key = ?", masterKey)
                .getFirst());
    }
}
