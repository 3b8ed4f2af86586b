package kr.civilid.events.access.desk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import kr.civilid.events.access.desk.Desk;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class VerifyAccessRecordsTest {

    @Inject
    Desk desk;

    @TempDir
    Path folder;

    @Test
    void ten_thousand_records_are_whole() {
        for (int i = 0; i < 10; i++) {
            desk.looksAt(1_000);
        }

        var outcome = Command.run();

        assertThat(outcome.code()).isZero();
        assertThat(outcome.said())
                .contains("access-test: %d records".formatted(Database.count("select count(*) from access_ledger")))
                .endsWith("whole\n");
    }

    @Test
    void with_another_key_nothing_can_be_said() throws IOException {
        desk.looksAt(1);
        var other = folder.resolve("other.key");
        Files.writeString(other, Base64.getEncoder().encodeToString(new byte[32]));

        var outcome = Command.run("--key", other.toString());

        assertThat(outcome.code()).isOne();
        assertThat(outcome.said()).contains("UNKNOWN_KEY");
    }

    @Test
    void records_of_another_service_do_not_pass_as_this_ones() {
        desk.looksAt(1);

        assertThat(Command.run("--service", "another-service").said()).contains("ALTERED");
    }

    @Test
    void an_earlier_key_still_tells_what_was_sealed_with_it() throws IOException {
        desk.looksAt(1);
        var both = folder.resolve("both.key");
        Files.writeString(
                both,
                Base64.getEncoder().encodeToString(new byte[32]) + "\n"
                        + Files.readString(Path.of(System.getProperty("civilid.access-records.key"))));

        assertThat(Command.run("--key", both.toString()).code()).isZero();
    }

    @Test
    void what_cannot_be_read_is_neither_whole_nor_faulty() {
        assertThat(Command.run("--database", "jdbc:postgresql://localhost:1/x").code())
                .isEqualTo(2);
        assertThat(Command.run("--key", folder.resolve("none").toString()).code())
                .isEqualTo(2);
        assertThat(Command.run("--unknown", "x").said()).startsWith("usage");
        assertThat(Command.bare("--service").code()).isEqualTo(2);
    }
}
