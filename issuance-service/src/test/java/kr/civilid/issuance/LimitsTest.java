package kr.civilid.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import kr.civilid.testkit.shape.LimitsTable;
import org.junit.jupiter.api.Test;

/// What `deploy/limits.md` says of this service's settings is what it reads.
class LimitsTest {

    @Test
    void every_setting_has_its_row_with_its_default() throws IOException {
        assertThat(LimitsTable.faults("issuance-service")).isEmpty();
    }
}
