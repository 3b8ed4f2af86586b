package kr.civilid.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kr.civilid.local.part.Part;
import kr.civilid.local.part.PidFile;
import kr.civilid.local.setup.Java;
import kr.civilid.local.setup.Parts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherDiesTest {

    @TempDir
    Path folder;

    @Test
    void a_launcher_killed_at_once_leaves_nothing_running() throws Exception {
        var launcher = launch();
        await().atMost(Duration.ofSeconds(90)).until(() -> ready(launcher));
        var processes = PidFile.in(Part.pids(folder)).stream()
                .map(record -> record.process().orElseThrow())
                .toList();
        assertThat(processes).hasSize(3);

        launcher.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(30)).until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(Java.main(Launcher.class.getName(), List.of(), List.of(folder.toString())))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("launcher.log").toFile())
                .start();
    }

    private boolean ready(Process launcher) throws IOException {
        assertThat(launcher.isAlive()).isTrue();
        return Running.in(folder)
                .filter(report -> report.stage() == Running.Stage.READY)
                .isPresent();
    }

    /// Starts PostgreSQL, which cannot watch its launcher, and the handsets, which do.
    static final class Launcher {

        static void main(String[] arguments) throws Exception {
            LocalSystem.in(Path.of(arguments[0]), 16_000)
                    .only(Parts.POSTGRES, Parts.HANDSET)
                    .start();
            TimeUnit.MINUTES.sleep(2);
        }
    }
}
