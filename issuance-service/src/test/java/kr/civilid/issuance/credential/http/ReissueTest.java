package kr.civilid.issuance.credential.http;

import static kr.civilid.issuance.stage.Applicants.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import kr.civilid.issuance.oauth.Keys;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReissueTest {

    private final TestWallet wallet = new TestWallet();

    @ParameterizedTest
    @ValueSource(strings = {"LOST_PHONE", "NEW_PHONE", "APP_DELETED", "PIN_LOCKED", "DETAILS_CHANGED"})
    void the_old_id_is_dead_for_the_reason_applied_for_before_the_new_one_lives(String reason) {
        var employee = somebody();
        var first = Holder.consented(wallet.device, employee);
        wallet.take(wallet.accessToken(first), Keys.next()).then().statusCode(200);
        var old = first.credential();

        var second = Holder.reissued(wallet.device, employee, reason);
        assertThat(Database.column("select state from credential where id = ?", old))
                .containsExactly("ACTIVE");
        wallet.take(wallet.accessToken(second), Keys.next()).then().statusCode(200);

        assertThat(Database.column("select state || reason from credential where id = ?", old))
                .containsExactly("REVOKED" + reason);
        assertThat(Database.column(
                        "select type from outbox where key in (?, ?) order by id",
                        old.toString(),
                        second.credential().toString()))
                .containsExactly("credential.issued.v1", "credential.revoked.v1", "credential.issued.v1");
    }

    @Test
    void the_old_wallet_gets_no_copy_of_what_was_replaced() {
        var employee = somebody();
        var first = Holder.consented(wallet.device, employee);
        var token = wallet.accessToken(first);
        wallet.take(token, Keys.next()).then().statusCode(200);
        var second = Holder.reissued(wallet.device, employee, "APP_DELETED");
        wallet.take(wallet.accessToken(second), Keys.next()).then().statusCode(200);

        assertThat(wallet.take(token, Keys.next()).<String>path("error")).isEqualTo("credential_request_denied");
    }
}
