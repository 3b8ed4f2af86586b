package kr.civilid.issuance.credential.http;

import static kr.civilid.issuance.stage.AtOnce.allAtOnce;
import static kr.civilid.issuance.stage.AtOnce.served;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.rest.Answers;
import org.junit.jupiter.api.Test;

/// Whoever got hold of an offer, or wants to, tries a thousand times at once.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class StolenOfferTest {

    private static final int ATTEMPTS = 1_000;

    private final TestWallet wallet = new TestWallet();

    @Test
    void of_a_thousand_redemptions_at_once_exactly_one_succeeds() throws Exception {
        var holder = Holder.consented(wallet.device);
        var form = TestWallet.form(holder.offer(), holder.transactionCode());
        var nonce = TestWallet.dpopNonce();

        var answers = allAtOnce(
                ATTEMPTS, () -> served(() -> wallet.redeem(form, nonce)).statusCode());

        assertThat(answers).hasSize(ATTEMPTS).containsOnly(200, 400).containsOnlyOnce(200);
        assertThat(Database.count("select count(*) from access_token where issuance_id = ?::uuid", holder.issuance()))
                .isEqualTo(1);
    }

    @Test
    void of_a_thousand_guesses_at_once_five_are_weighed_and_the_offer_is_dead() throws Exception {
        var holder = Holder.consented(wallet.device);
        var code = holder.offer();
        var right = holder.transactionCode();
        var nonce = TestWallet.dpopNonce();

        var answers = allAtOnce(IntStream.range(0, ATTEMPTS + 1)
                .mapToObj("%06d"::formatted)
                .filter(guess -> !guess.equals(right))
                .limit(ATTEMPTS)
                .<Callable<String>>map(guess ->
                        () -> Answers.at(served(() -> wallet.redeem(TestWallet.form(code, guess), nonce)), "/error"))
                .toList());

        assertThat(answers).hasSize(ATTEMPTS).containsOnly("invalid_grant");
        assertThat(Database.column(
                        "select state || guesses_left from code_grant where issuance_id = ?::uuid", holder.issuance()))
                .containsExactly("EXHAUSTED0");
        wallet.redeem(TestWallet.form(code, right)).then().statusCode(400).body("error", equalTo("invalid_grant"));
        assertThat(Database.count("select count(*) from access_token where issuance_id = ?::uuid", holder.issuance()))
                .isZero();
    }
}
