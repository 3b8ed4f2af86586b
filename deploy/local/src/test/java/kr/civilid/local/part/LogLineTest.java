package kr.civilid.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogLineTest {

    @Test
    void an_error_tells_its_message_and_why_without_the_stack() {
        var line = """
                {"level":"ERROR","message":"Failed to start","exception":{"message":"no session","frames":[{"line":1}],\
                "causedBy":{"exception":{"message":"connection refused","frames":[]}}}}""";

        assertThat(LogLine.read(line)).contains("ERROR Failed to start: no session ← connection refused");
    }

    @Test
    void what_tells_that_all_is_well_is_left_out() {
        assertThat(LogLine.read("{\"level\":\"INFO\",\"message\":\"started\"}")).isEmpty();
        assertThat(LogLine.read("  ")).isEmpty();
    }

    @Test
    void other_lines_are_shown_as_they_are_but_not_for_ever() {
        assertThat(LogLine.read("{broken")).contains("{broken");
        assertThat(LogLine.read("x".repeat(5_000)).orElseThrow()).hasSize(402);
    }
}
