package kr.civilid.issuance.request.postgres;

import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.testkit.people.Caller.ESARAM;
import static kr.civilid.testkit.people.Caller.PARK_HR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kr.civilid.events.vault.PersonKeys;
import kr.civilid.events.vault.RewrapKeys;
import kr.civilid.events.vault.testkit.TurningMasterKeys;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.lifecycle.LiveIds;
import kr.civilid.issuance.request.application.BulkPersons;
import kr.civilid.issuance.stage.HrApi;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A master key is exchanged while the service works.
@QuarkusTest
@TestProfile(TurningMasterKeys.Profile.class)
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class RotationTest {

    private static final int PERSONS = 1_500;

    @Inject
    TurningMasterKeys masterKeys;

    @Inject
    PersonKeys personKeys;

    @Inject
    BulkPersons bulkPersons;

    @Inject
    Transactions transactions;

    private SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void everybody_is_under_the_first_key() throws Exception {
        masterKeys.turn("vault-1", "vault-2");
        run(replica(personKeys));
        masterKeys.turn("vault-1");
    }

    @Test
    void replicas_rewrap_under_readers_and_writers_one_dies_and_the_old_key_may_go() throws Exception {
        LiveIds.run(() -> transactions.in(() -> bulkPersons.known(
                "insarang",
                IntStream.range(0, PERSONS)
                        .mapToObj(i -> "R" + UUID.randomUUID().toString().substring(0, 12))
                        .toList())));
        var applied = IntStream.range(0, 20)
                .mapToObj(_ -> HrApi.as(ESARAM).applied(somebody()))
                .toList();
        masterKeys.turn("vault-2", "vault-1");
        var ended = new AtomicBoolean();
        var answers = new ConcurrentLinkedQueue<Integer>();

        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var i = 0; i < 2; i++) {
                threads.submit(() -> {
                    for (var turn = 0; !ended.get(); turn++) {
                        answers.add(HrApi.as(PARK_HR)
                                .issuance(applied.get(turn % applied.size()))
                                .statusCode());
                    }
                });
            }
            threads.submit(() -> {
                while (!ended.get()) {
                    answers.add(HrApi.as(ESARAM).apply(somebody()).statusCode());
                }
            });
            try {
                assertThatThrownBy(() -> run(replica(new DiesBeforeItsThirdCommit(personKeys))))
                        .hasMessageContaining("killed");
                assertThat(under("vault-1"))
                        .as("what the dead one had done stays done")
                        .isPositive()
                        .isLessThan(PERSONS + 20);
                Callable<Integer> replica = () -> run(replica(personKeys));
                var done = 0;
                for (var share : threads.invokeAll(List.of(replica, replica, replica))) {
                    done += share.get();
                }
                assertThat(done).isPositive();
            } finally {
                ended.set(true);
            }
        }
        var last = replica(personKeys);
        run(last);

        assertThat(answers).isNotEmpty().allMatch(status -> status == 200 || status == 201);
        assertThat(under("vault-1")).isZero();
        assertThat(meters.get("civilid.vault.rewrap.waiting").gauge().value()).isZero();
        masterKeys.turn("vault-2");
        for (var id : applied) {
            HrApi.as(PARK_HR).issuance(id).then().statusCode(200).body("employee.name", equalTo("홍길동"));
        }
    }

    @Test
    void a_master_key_that_is_missing_concerns_nobody_but_those_it_wrapped() {
        var lost = HrApi.as(ESARAM).applied(somebody());
        var fine = HrApi.as(ESARAM).applied(somebody());
        Database.change(
                "update person set master_key = 'gone' where id ="
                        + " (select person_id from issuance where id = ?::uuid)",
                lost);

        var replica = replica(personKeys);
        assertThat(run(replica)).isZero();

        HrApi.as(PARK_HR).issuance(lost).then().statusCode(503).body("type", endsWith("personal-data-unavailable"));
        HrApi.as(PARK_HR).issuance(fine).then().statusCode(200);
        HrApi.as(ESARAM).get("/issuances?limit=200").then().statusCode(200);
        assertThat(meters.get("civilid.vault.unreadable").gauge().value()).isOne();
        Database.change("update person set master_key = 'vault-1' where master_key = 'gone'");
        HrApi.as(PARK_HR).issuance(lost).then().statusCode(200);
    }

    private RewrapKeys replica(PersonKeys keys) {
        meters = new SimpleMeterRegistry();
        return new RewrapKeys(keys, masterKeys, meters);
    }

    private static int run(RewrapKeys replica) {
        return LiveIds.run(replica::now);
    }

    private long under(String masterKey) {
        return Database.count("select count(*) from person where master_key = ?", masterKey);
    }

    private static final class DiesBeforeItsThirdCommit implements PersonKeys {

        private final PersonKeys real;
        private final AtomicInteger pieces = new AtomicInteger();

        DiesBeforeItsThirdCommit(PersonKeys real) {
            this.real = real;
        }

        @Override
        public Uni<List<Use>> besides(String active) {
            return real.besides(active);
        }

        @Override
        public Uni<Integer> rewrap(String masterKey, int atMost) {
            return real.rewrap(masterKey, atMost).invoke(() -> {
                if (pieces.incrementAndGet() == 3) {
                    throw new IllegalStateException("killed");
                }
            });
        }
    }
}
