package kr.civilid.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartTest {

    @TempDir
    Path folder;

    private Part part(String script, Probe probe) {
        return new Part(new Recipe("part", List.of(), List.of("sh", "-c", script), folder, probe), folder);
    }

    @AfterEach
    void end() {
        Processes.kill(PidFile.in(Part.pids(folder)).stream()
                .flatMap(record -> record.process().stream())
                .toList());
    }

    @Test
    void a_part_that_ends_before_it_is_ready_tells_the_end_of_its_log() {
        var part = part("echo no such database; exit 3", () -> false);
        part.start();

        assertThatThrownBy(part::awaitReady).isInstanceOfSatisfying(NotReady.class, failure -> {
            assertThat(failure).hasMessageContaining("part ended; see").hasMessageContaining("part.log");
            assertThat(failure.lastLines()).isEqualTo("no such database");
        });
    }

    @Test
    void a_part_that_takes_too_long_is_given_up() {
        var part = part("sleep 60", () -> false);
        part.start();

        assertThatThrownBy(() -> part.awaitReady(Duration.ofMillis(300))).hasMessageContaining("was not ready");
    }

    @Test
    void a_kill_reaches_what_the_part_has_started_too() throws InterruptedException {
        var part = part("sleep 60 & sleep 60", () -> true);
        part.start();
        var process = part.process().orElseThrow();
        while (process.children().findAny().isEmpty()) {
            Thread.onSpinWait();
        }
        var children = process.children().toList();

        part.kill();

        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(part.state()).isEqualTo(Part.State.STOPPED);
    }

    @Test
    void a_second_start_changes_nothing_while_it_runs() {
        var part = part("sleep 60", () -> true);
        part.start();
        var first = part.process();
        part.start();

        assertThat(part.process()).isEqualTo(first);
    }

    @Test
    void a_retired_part_does_not_start_again() {
        var part = part("sleep 60", () -> true);
        part.retire();

        assertThatThrownBy(part::start).isInstanceOf(IllegalStateException.class);
        assertThat(part.process()).isEmpty();
    }
}
