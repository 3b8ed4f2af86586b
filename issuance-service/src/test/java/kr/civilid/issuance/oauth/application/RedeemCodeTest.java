package kr.civilid.issuance.oauth.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smallrye.mutiny.Uni;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.vault.Secret;
import kr.civilid.issuance.DirectTransactions;
import kr.civilid.issuance.SetClock;
import kr.civilid.issuance.oauth.application.OAuthError.Code;
import kr.civilid.issuance.oauth.application.WalletAttestations.Wallet;
import kr.civilid.issuance.oauth.domain.Access;
import kr.civilid.issuance.oauth.domain.Grant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedeemCodeTest {

    private static final IssuanceId ID = IssuanceId.next();
    private static final String CODE = "pre-authorized";
    private static final String DIGITS = "048213";

    private final SetClock clock = new SetClock(Instant.parse("2026-03-02T01:02:03Z"));
    private final InMemoryGrants grants = new InMemoryGrants();
    private final InMemoryAccessTokens accessTokens = new InMemoryAccessTokens();
    private final TransactionCodes transactionCodes =
            new TransactionCodes(new Secret(new byte[32]), new SecureRandom());
    private boolean bound = true;
    private final RedeemCode redeemCode = new RedeemCode(
            grants,
            accessTokens,
            transactionCodes,
            new Redeemers() {
                @Override
                public Uni<Boolean> mayRedeem(IssuanceId issuance, Optional<Wallet> wallet) {
                    return Uni.createFrom().item(bound);
                }

                @Override
                public Optional<String> identifierOf(String configuration) {
                    return Optional.empty();
                }
            },
            new DirectTransactions(),
            new SecureRandom(),
            clock);

    @BeforeEach
    void an_offer_is_open() {
        var code = new Opaque(CODE).hash();
        grants.add(
                        Grant.Open.of(
                                code,
                                ID,
                                transactionCodes.hash(code, DIGITS),
                                clock.instant().plus(Duration.ofMinutes(10))),
                        clock.instant())
                .await()
                .indefinitely();
    }

    @Test
    void code_and_transaction_code_give_a_token_for_five_minutes() {
        var token = redeem(DIGITS);

        assertThat(accessTokens.held.get(token.hash()))
                .isEqualTo(new Access(
                        token.hash(),
                        ID,
                        Optional.empty(),
                        Optional.of("thumbprint"),
                        clock.instant().plus(Duration.ofMinutes(5))));
    }

    @Test
    void neither_token_nor_code_is_kept_in_clear() {
        var token = redeem(DIGITS);

        assertThat(accessTokens.held.toString()).doesNotContain(token.value());
        assertThat(grants.held.toString()).doesNotContain(CODE, DIGITS);
        assertThat(token.toString()).doesNotContain(token.value());
    }

    @Test
    void it_works_once() {
        redeem(DIGITS);

        assertThat(refusal(DIGITS)).isEqualTo(Code.INVALID_GRANT);
    }

    @Test
    void after_five_wrong_guesses_the_right_one_is_wrong_too() {
        for (var guess = 0; guess < 5; guess++) {
            assertThat(refusal("00000" + guess)).isEqualTo(Code.INVALID_GRANT);
        }

        assertThat(refusal(DIGITS)).isEqualTo(Code.INVALID_GRANT);
        assertThat(accessTokens.held).isEmpty();
    }

    @Test
    void it_ends_after_ten_minutes() {
        clock.pass(Duration.ofMinutes(10));

        assertThat(refusal(DIGITS)).isEqualTo(Code.INVALID_GRANT);
    }

    @Test
    void a_missing_transaction_code_is_told_and_costs_no_guess() {
        assertThat(catchThrowableOfType(OAuthError.class, () -> redeem(CODE, Optional.empty()))
                        .code())
                .isEqualTo(Code.INVALID_REQUEST);
        assertThat(grants.held.values())
                .allSatisfy(
                        grant -> assertThat(((Grant.Open) grant).guessesLeft()).isEqualTo(5));
    }

    @Test
    void another_phone_gets_nothing_and_costs_the_holder_no_guess() {
        bound = false;

        assertThat(refusal(DIGITS)).isEqualTo(Code.INVALID_GRANT);

        bound = true;
        assertThat(redeem(DIGITS)).isNotNull();
    }

    @Test
    void an_unknown_code_is_refused_like_a_wrong_one() {
        var unknown = catchThrowableOfType(OAuthError.class, () -> redeem("unknown", Optional.of(DIGITS)));
        var wrong = catchThrowableOfType(OAuthError.class, () -> redeem("000000"));

        assertThat(unknown.code()).isEqualTo(wrong.code());
        assertThat(unknown.description()).isEqualTo(wrong.description());
    }

    private Opaque redeem(String digits) {
        return redeem(CODE, Optional.of(digits));
    }

    private Opaque redeem(String code, Optional<String> digits) {
        return redeemCode
                .by(code, digits, Optional.empty(), Optional.of("thumbprint"))
                .await()
                .indefinitely();
    }

    private Code refusal(String digits) {
        return catchThrowableOfType(OAuthError.class, () -> redeem(digits)).code();
    }
}
