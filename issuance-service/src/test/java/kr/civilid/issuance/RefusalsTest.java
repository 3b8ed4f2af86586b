package kr.civilid.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.credential.Hong;
import kr.civilid.issuance.credential.domain.Holds;
import kr.civilid.issuance.request.domain.Issuance;
import kr.civilid.testkit.shape.Refusals;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    @Test
    void every_refusal_tells_in_korean_and_english_what_to_mend() {
        var refusals = Refusals.of(
                "kr.civilid.issuance",
                Map.of(
                        IssuanceId.class,
                        IssuanceId.next(),
                        Holds.class,
                        Holds.NONE,
                        Issuance.class,
                        new Issuance.PinSet(Hong.request(PersonId.next()))));

        assertThat(refusals).isNotEmpty().flatMap(Refusals::faults).isEmpty();
    }
}
