package kr.civilid.issuance.lifecycle.http;

import static io.restassured.RestAssured.given;
import static kr.civilid.testkit.people.Caller.ESARAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Tokens;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/// One order for everybody. How fast is printed; the bound is so low that only work per person breaks it.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class OrdersInBulkTest {

    private static final Logger LOG = Logger.getLogger(OrdersInBulkTest.class);
    private static final int CALLS = 5;
    private static final int PER_CALL = 1_000;
    private static final int LEAST_PER_SECOND = 200;

    @Test
    void an_order_for_thousands_reaches_every_id_in_a_few_statements_a_call() {
        send("SECONDMENT");
        giveEverybodyAnId();
        var before = System.nanoTime();

        send("LEAVE");

        var took = Duration.ofNanos(System.nanoTime() - before);
        var rate = CALLS * PER_CALL * 1_000L / took.toMillis();
        LOG.infof("%d orders in %s: %d orders/s", CALLS * PER_CALL, took, rate);
        assertThat(Database.count("select count(*) from outbox where type = 'credential.suspended.v1' and key in ("
                        + "select id::text from credential where issuance_id in (select id from issuance where hr_system ="
                        + " 'esaram' and agency = '6540000'))"))
                .isEqualTo(CALLS * PER_CALL);
        // Nobody of these has a phone to be told on, and other tests wait for their texts.
        Database.change(
                "delete from owed_notice where issuance_id in (select id from issuance where agency = '6540000')");
        assertThat(rate).isGreaterThan(LEAST_PER_SECOND);
    }

    private static void send(String kind) {
        for (var call = 0; call < CALLS; call++) {
            var first = call * PER_CALL;
            var orders = IntStream.range(first, first + PER_CALL)
                    .mapToObj(number -> Map.of(
                            "orderId",
                            "bulk-" + kind + number,
                            "employeeNumber",
                            "B%08d".formatted(number),
                            "kind",
                            kind,
                            "effectiveDate",
                            "2026-03-15"))
                    .toList();
            var before = System.nanoTime();
            given().auth()
                    .oauth2(Tokens.of(ESARAM))
                    .contentType(ContentType.JSON)
                    .body(Map.of("orders", orders))
                    .post("/personnel-orders")
                    .then()
                    .statusCode(202)
                    .body("results.result", everyItem(is("APPLIED")));
            LOG.infof("%s: call %d took %s", kind, call, Duration.ofNanos(System.nanoTime() - before));
        }
    }

    /// By rows, ten copies each: the calls that lead here are proved elsewhere.
    private void giveEverybodyAnId() {
        for (var statement : List.of("""
                insert into issuance (id, person_id, kind, hr_system, agency, content_hash, requested_at, stage, version)
                select gen_random_uuid(), person_id, 'NEW', 'esaram', '6540000', repeat('A', 43), now(), 'ISSUED', 0
                from personnel_order where order_id like 'bulk-SECONDMENT%'""", """
                insert into credential_series (issuance_id, credential_id, sequence)
                select id, gen_random_uuid(), 1 from issuance where agency = '6540000'""", """
                insert into credential (id, issuance_id, person_id, state, since, version)
                select s.credential_id, i.id, i.person_id, 'ACTIVE', now(), 0
                from issuance i join credential_series s on s.issuance_id = i.id where i.agency = '6540000'""", """
                insert into signing_intent (status_uri, idx, issuance_id, credential_id, holder, salt, state, opened_at)
                select 'https://lists.example/bulk', row_number() over (), s.issuance_id, s.credential_id, 'thumbprint',
                    '\\x00', 'ISSUED', now()
                from credential_series s join issuance i on i.id = s.issuance_id, generate_series(1, 10)
                where i.agency = '6540000'""")) {
            Database.change(statement);
        }
    }
}
