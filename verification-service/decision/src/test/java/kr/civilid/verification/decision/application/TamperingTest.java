package kr.civilid.verification.decision.application;

import static kr.civilid.verification.decision.application.World.NOW;
import static kr.civilid.verification.decision.application.World.SEJONG;
import static kr.civilid.verification.decision.application.World.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import kr.civilid.testkit.gate.QrText;
import kr.civilid.verification.decision.domain.Outcome;
import kr.civilid.verification.decision.domain.Outcome.Allowed;
import kr.civilid.verification.decision.domain.Outcome.Refused;
import kr.civilid.verification.decision.presentation.Shown;
import org.junit.jupiter.api.Test;

/// Whatever is done to a presentation, the gate neither opens nor breaks.
class TamperingTest {

    private static final String BASE64URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final String BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    private final World world = World.inOrder();
    private final String shown = id().presentation(SEJONG.urn(), NOW, "name", "agency_code");
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void no_character_can_be_another() {
        assertThat(world.decides(shown)).isInstanceOf(Allowed.class);
        for (var at = 0; at < shown.length(); at++) {
            for (var other : new char[] {'A', neighbour(shown.charAt(at)), '~', '.', '=', ' ', '\u00e9', '\uac00'}) {
                if (other != shown.charAt(at)) {
                    refuse(with(shown, at, other));
                }
            }
        }
    }

    /// One that differs in the lowest bit only, which the last character of an encoding may not count.
    private static char neighbour(char character) {
        var value = BASE64URL.indexOf(character);
        return value < 0 ? 'Q' : BASE64URL.charAt(value ^ 1);
    }

    @Test
    void the_last_character_has_one_form() {
        for (var other : BASE64URL.toCharArray()) {
            if (other != shown.charAt(shown.length() - 1)) {
                refuse(with(shown, shown.length() - 1, other));
            }
        }
    }

    @Test
    void no_character_can_be_left_out_or_added() {
        for (var at = 0; at < shown.length(); at++) {
            refuse(shown.substring(0, at) + shown.substring(at + 1));
            refuse(shown.substring(0, at) + 'A' + shown.substring(at));
        }
        refuse(shown + "A");
        refuse(shown + "=");
        refuse(shown + "~");
        refuse("");
    }

    @Test
    void a_qr_code_with_another_character_says_the_same_or_nothing() {
        var qr = QrText.of(shown);
        for (var at = 0; at < qr.length(); at++) {
            var altered = with(qr, at, BASE45.charAt(random.nextInt(BASE45.length())));
            if (world.decides(altered) instanceof Allowed) {
                // Compression leaves a few bits that mean nothing; what was signed must be untouched.
                assertThat(Shown.unpack(altered)).as("seed %d", seed).isEqualTo(Shown.unpack(qr));
            }
        }
    }

    @Test
    void garbage_is_refused_without_an_exception() {
        var pieces = new ArrayList<String>();
        for (var piece : shown.split("(?<=[.~])")) {
            pieces.add(piece);
        }
        pieces.addAll(
                java.util.List.of("CID1:", "e30", "e30.", "W10~", "W251bGwsbnVsbF0~", "~", ".", "{}", "\0", "AAAA"));
        for (var round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            for (var length = random.nextInt(8); length >= 0; length--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            if (!text.toString().equals(shown)) {
                refuse(text.toString());
            }
        }
    }

    private void refuse(String text) {
        Outcome outcome = world.decides(text);
        assertThat(outcome).as("seed %d: %s", seed, text).isInstanceOf(Refused.class);
    }

    private static String with(String text, int at, char other) {
        return text.substring(0, at) + other + text.substring(at + 1);
    }
}
