package kr.civilid.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    Path folder;

    @Test
    void a_process_on_record_is_found_again() throws IOException {
        var process = new ProcessBuilder("sleep", "60").start();
        new PidFile(folder.resolve("part")).write(process.toHandle());

        assertThat(new PidFile(folder.resolve("part")).process()).contains(process.toHandle());
        Processes.sweep(folder, Duration.ofSeconds(5));
        assertThat(process.isAlive()).isFalse();
        assertThat(PidFile.in(folder)).isEmpty();
    }

    @Test
    void a_later_process_with_the_same_id_is_another() throws IOException {
        var other = ProcessHandle.current();
        Files.writeString(folder.resolve("part"), other.pid() + " 2001-01-01T00:00:00Z");

        assertThat(new PidFile(folder.resolve("part")).process()).isEmpty();
    }

    @Test
    void a_record_cut_short_names_nobody() throws IOException {
        Files.writeString(folder.resolve("part"), "");

        assertThat(new PidFile(folder.resolve("part")).process()).isEmpty();
    }
}
