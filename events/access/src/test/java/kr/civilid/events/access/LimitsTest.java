package kr.civilid.events.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import kr.civilid.testkit.shape.LimitsTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What `deploy/limits.md` says of the settings of this module, and of `http` before it, is what they read.
class LimitsTest {

    @ParameterizedTest
    @ValueSource(strings = {"events/access", "events/http"})
    void every_setting_has_its_row_with_its_default(String module) throws IOException {
        assertThat(LimitsTable.faults(module)).isEmpty();
    }
}
