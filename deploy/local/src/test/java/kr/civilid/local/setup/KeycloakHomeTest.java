package kr.civilid.local.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Makes the home where there is none yet, as the first start of a system does: later tests of the build find it.
class KeycloakHomeTest {

    private static KeycloakHome prepared;

    @TempDir
    Path folder;

    @BeforeAll
    static void prepare() throws IOException, InterruptedException {
        prepared = KeycloakHome.prepared();
    }

    @Test
    void what_was_prepared_once_is_there_for_the_next() throws IOException {
        assertThat(KeycloakHome.isPrepared()).isTrue();
    }

    @Test
    void a_system_has_its_own_database_and_shares_the_rest() throws IOException {
        var home = folder.resolve("keycloak");

        prepared.copyTo(home);

        assertThat(home.resolve("data/h2")).isDirectoryContaining("glob:**.db").isReadable();
        assertThat(home.resolve("data/h2")).matches(database -> !Files.isSymbolicLink(database), "its own");
        assertThat(home.resolve("lib")).isSymbolicLink();
        assertThat(home.resolve("providers")).isSymbolicLink();
    }

    @Test
    void what_a_system_kept_stays_at_the_next_start() throws IOException {
        var home = folder.resolve("keycloak");
        prepared.copyTo(home);
        Files.writeString(home.resolve("data/kept"), "kept");

        prepared.copyTo(home);

        assertThat(home.resolve("data/kept")).hasContent("kept");
    }

    @Test
    void a_home_of_another_version_or_other_realms_gives_way() throws IOException {
        var home = folder.resolve("keycloak");
        prepared.copyTo(home);
        Files.writeString(home.resolve("data/kept"), "kept");
        Files.writeString(home.resolve("prepared-from"), "another version");

        prepared.copyTo(home);

        assertThat(home.resolve("data/kept")).doesNotExist();
        assertThat(home.resolve("data/h2")).isDirectoryContaining("glob:**.db");
    }
}
