package kr.civilid.events.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kr.civilid.testkit.shape.Refusals;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    @Test
    void every_refusal_tells_in_korean_and_english_what_to_mend() {
        var refusals = Refusals.of("kr.civilid.events.access", Map.of());

        assertThat(refusals).isNotEmpty().flatMap(Refusals::faults).isEmpty();
    }
}
