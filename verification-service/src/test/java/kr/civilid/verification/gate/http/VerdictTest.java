package kr.civilid.verification.gate.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import kr.civilid.events.catalog.Digest;
import kr.civilid.testkit.gate.IdDraft;
import kr.civilid.verification.decision.domain.Claims;
import kr.civilid.verification.decision.domain.Outcome.Allowed;
import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void the_photo_is_the_jpeg_without_what_makes_it_a_url() {
        assertThat(photo("data:image/jpeg;base64," + IdDraft.HONGS_FACE)).isEqualTo(IdDraft.HONGS_FACE);
    }

    @Test
    void what_is_no_jpeg_is_no_photo() {
        for (var portrait : new Object[] {"https://example.kr/face", "data:image/png;base64,iVBORw0KGgo=", "", 5}) {
            assertThat(photo(portrait)).as("%s", portrait).isNull();
        }
    }

    private static Object photo(Object portrait) {
        return Verdict.of(new Allowed(new Claims(Map.of("portrait", portrait)), Instant.EPOCH, Digest.of(new byte[1])))
                .photo();
    }
}
