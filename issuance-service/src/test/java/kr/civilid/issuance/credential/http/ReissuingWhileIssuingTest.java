package kr.civilid.issuance.credential.http;

import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.issuance.stage.AtOnce.allAtOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kr.civilid.issuance.oauth.Keys;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// The old wallet fetches copies while the new one gets its first: the old ID is dead before the new one lives.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReissuingWhileIssuingTest {

    private final TestWallet old = new TestWallet();
    private final TestWallet fresh = new TestWallet();

    @RepeatedTest(10)
    void the_old_id_is_dead_before_the_new_one_lives() throws Exception {
        var employee = somebody();
        var first = Holder.consented(old.device, employee);
        var oldToken = old.accessToken(first);
        old.take(oldToken, Keys.next()).then().statusCode(200);
        var second = Holder.reissued(fresh.device, employee, "NEW_PHONE");
        var newToken = fresh.accessToken(second);
        List<Callable<Response>> calls = new ArrayList<>();
        for (var i = 0; i < 3; i++) {
            calls.add(() -> old.take(oldToken, Keys.next(), Keys.next()));
            calls.add(() -> fresh.take(newToken, Keys.next()));
        }

        var answers = allAtOnce(calls);

        assertThat(answers).extracting(Response::statusCode).contains(200).isSubsetOf(200, 400);
        assertThat(Announced.of(second.issuance()).live())
                .containsExactly(second.credential().toString());
    }

    @Test
    void the_database_itself_keeps_a_second_id_from_living() {
        var holder = Holder.consented(old.device);
        old.take(old.accessToken(holder), Keys.next()).then().statusCode(200);

        assertThatThrownBy(() -> Database.change("""
                        insert into credential (id, issuance_id, person_id, state, since, version)
                        select gen_random_uuid(), gen_random_uuid(), person_id, 'ACTIVE', now(), 0
                        from credential where issuance_id = ?::uuid""", holder.issuance()))
                .hasMessageContaining("credential_one_live_per_person");
    }
}
