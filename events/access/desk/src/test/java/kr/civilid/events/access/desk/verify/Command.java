package kr.civilid.events.access.desk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.civilid.events.access.verify.VerifyAccessRecords;
import kr.civilid.testkit.parts.Database;

/// The command as an auditor runs it.
public final class Command {

    public record Outcome(int code, String said) {}

    public static Outcome run(String... others) {
        var arguments = new ArrayList<>(List.of(
                "--service",
                "access-test",
                "--database",
                Database.url(),
                "--user",
                "civilid",
                "--key",
                System.getProperty("civilid.access-records.key")));
        arguments.addAll(List.of(others));
        return bare(arguments.toArray(String[]::new));
    }

    static Outcome bare(String... arguments) {
        var said = new ByteArrayOutputStream();
        var code = VerifyAccessRecords.check(
                arguments, Map.of("PGPASSWORD", "civilid"), new PrintStream(said, true, StandardCharsets.UTF_8));
        return new Outcome(code, said.toString(StandardCharsets.UTF_8));
    }

    public static void findsNothing() {
        var outcome = run();
        assertThat(outcome.said()).endsWith("whole\n").doesNotContain("NOT");
        assertThat(outcome.code()).isZero();
    }

    public static void finds(String what) {
        var outcome = run();
        assertThat(outcome.said()).contains(what);
        assertThat(outcome.code()).isOne();
    }

    private Command() {}
}
