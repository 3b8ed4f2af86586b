package kr.civilid.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kr.civilid.local.setup.Java;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a script is told by `deploy/up` and `deploy/down` where nothing runs; the journey's tests ask where something
/// does.
class ExitStatusTest {

    @TempDir
    Path folder;

    @Test
    void a_call_that_cannot_be_taken_is_told_how() throws Exception {
        assertThat(ended(Up.class, 2, "--frehs")).contains("unknown: --frehs", "--fresh");
        assertThat(ended(Down.class, 2, "--frehs")).contains("unknown: --frehs", "deploy/down");
    }

    @Test
    void help_is_no_failure() throws Exception {
        assertThat(ended(Up.class, 0, "--help")).contains("--journey-only");
    }

    @Test
    void there_is_no_journey_where_nothing_runs() throws Exception {
        assertThat(ended(Up.class, 1, "--journey-only", "--folder", folder.toString()))
                .contains("does not run here");
    }

    @Test
    void what_does_not_run_is_down() throws Exception {
        assertThat(ended(Down.class, 0, "--folder", folder.toString())).contains("does not run here");
    }

    private static String ended(Class<?> command, int status, String... arguments)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder(Java.main(
                        command.getName(), List.of(), Stream.of(arguments).toList()))
                .redirectErrorStream(true)
                .start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isEqualTo(status);
        return printed;
    }
}
