package kr.civilid.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.civilid.local.Checkout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `deploy/up` before it comes to Java, in a checkout where nothing is built.
class ScriptTest {

    @TempDir
    Path checkout;

    @BeforeEach
    void the_script_lies_in_a_checkout_of_its_own() throws IOException {
        for (var file : new String[] {"up", "jdk"}) {
            Files.createDirectories(checkout.resolve("deploy"));
            Files.copy(
                    Checkout.root().resolve("deploy").resolve(file),
                    checkout.resolve("deploy").resolve(file),
                    java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    @Test
    void what_runs_is_not_built_anew_under_itself() throws Exception {
        var application = checkout.resolve("issuance-service/target/quarkus-app");
        var service = new ProcessBuilder("bash", "-c", "read", "-Dcivilid.application=" + application).start();
        try {
            var up = new ProcessBuilder(checkout.resolve("deploy/up").toString(), "--no-journey")
                    .redirectErrorStream(true)
                    .start();

            assertThat(new String(up.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("deploy/down")
                    .doesNotContain("building");
            assertThat(up.waitFor()).isEqualTo(1);
        } finally {
            service.destroy();
        }
    }
}
