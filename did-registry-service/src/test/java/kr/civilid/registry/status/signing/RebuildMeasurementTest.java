package kr.civilid.registry.status.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import kr.civilid.registry.signing.TestKeys;
import kr.civilid.registry.status.domain.StatusList;
import kr.civilid.registry.status.domain.StatusToken;
import org.junit.jupiter.api.Test;

/// Goal S6: 1.2 million credentials, 3 % of them revoked, in the two lists that they need. Prints what it measured;
/// asserts the size only, for the time is the machine's.
class RebuildMeasurementTest {

    private static final int CREDENTIALS = 1_200_000;
    private static final int ROUNDS = 15;

    @Test
    void a_token_of_a_full_list_with_three_percent_revoked_is_small() {
        var key = TestKeys.status();
        var lists = new StatusList[] {StatusList.ofBits(2), StatusList.ofBits(2)};
        var random = new Random(6);
        for (var i = 0; i < CREDENTIALS * 3 / 100; i++) {
            var credential = random.nextInt(CREDENTIALS);
            lists[credential / StatusList.SIZE].set(credential % StatusList.SIZE, 1);
        }
        var millis = new double[ROUNDS];
        var sizes = new int[lists.length];
        var cwtSizes = new int[lists.length];
        for (var round = 0; round < ROUNDS; round++) {
            var begun = System.nanoTime();
            for (var i = 0; i < lists.length; i++) {
                var claims = claims(lists[i].copy());
                sizes[i] = JwtStatusToken.of(claims, key).length();
                cwtSizes[i] = CwtStatusToken.of(claims, key).length;
            }
            millis[round] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        var signed = new StatusToken.Signed(
                JwtStatusToken.of(claims(lists[0]), key), CwtStatusToken.of(claims(lists[0]), key));
        var served = Representations.of(new StatusToken(1, 1, signed, Instant.EPOCH, Instant.MAX));
        System.out.printf(
                "S6: both lists compressed and signed as JWT and CWT in %.0f ms (median of %d, best %.0f, worst %.0f);"
                        + " the full one: JWT %,d bytes, %,d as sent with gzip, CWT %,d%n",
                millis[ROUNDS / 2],
                ROUNDS,
                millis[0],
                millis[ROUNDS - 1],
                sizes[0],
                served.jwt().gzip().length,
                cwtSizes[0]);
        assertThat(served.jwt().gzip().length).isLessThanOrEqualTo(60 * 1024);
        assertThat(cwtSizes[0]).isLessThanOrEqualTo(60 * 1024);
    }

    private static StatusClaims claims(StatusList list) {
        var now = Instant.parse("2026-11-23T12:00:00Z");
        return new StatusClaims(
                URI.create("https://registry.example/statuslists/1"),
                now,
                now.plus(Duration.ofDays(1)),
                Duration.ofMinutes(15),
                URI.create("https://registry.example/statuslists"),
                list.bits(),
                list.compressed());
    }
}
