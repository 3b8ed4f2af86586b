package kr.civilid.events.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import kr.civilid.testkit.shape.LimitsTable;
import org.junit.jupiter.api.Test;

class LimitsTest {

    @Test
    void every_setting_has_its_row_with_its_default() throws IOException {
        assertThat(LimitsTable.faults("events/vault")).isEmpty();
    }
}
