package kr.civilid.events.access.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import kr.civilid.events.access.chain.ChainCheck;
import kr.civilid.events.access.chain.ChainKeys;

/// `java -cp … kr.civilid.events.access.verify.VerifyAccessRecords --service issuance-service --database
/// jdbc:postgresql://… --user … --key FILE [--anchors FILE]`: reads the records of one service while it runs or years
/// later, and says what is altered, missing, inserted or out of order, the first of each lane. The password comes from
/// the environment, as `PGPASSWORD`. Ends with 0, or with 1 and the faults; with 2 where it cannot tell.
public final class VerifyAccessRecords {

    private static final int WHOLE = 0;
    private static final int FAULTY = 1;
    private static final int UNKNOWN = 2;
    private static final String USAGE = """
            usage: VerifyAccessRecords --service NAME --database URL --user NAME --key FILE [--anchors FILE]
              --service   the name under which the records were sealed, such as issuance-service
              --database  jdbc:postgresql://HOST:PORT/DATABASE; the password is taken from PGPASSWORD
              --key       the file that civilid.access-records.key names
              --anchors   anchors as they were seen outside the database, "NUMBER HASH" a line""";

    public static void main(String[] arguments) {
        System.exit(check(arguments, System.getenv(), System.out));
    }

    /// What [#main] does, and the status it ends with.
    public static int check(String[] arguments, Map<String, String> environment, PrintStream out) {
        var given = new TreeMap<String, String>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            given.put(arguments[i], arguments[i + 1]);
        }
        if (arguments.length % 2 != 0 || !isComplete(given)) {
            out.println(USAGE);
            return UNKNOWN;
        }
        try (var connection = DriverManager.getConnection(
                given.getOrDefault("--database", ""),
                given.getOrDefault("--user", ""),
                environment.getOrDefault("PGPASSWORD", ""))) {
            var keys = ChainKeys.in(Path.of(given.getOrDefault("--key", "")));
            var findings = new ChainCheck(new JdbcLedger(connection), keys, given.getOrDefault("--service", ""))
                    .of(_ -> true, anchors(given));
            findings.faults().forEach(out::println);
            out.printf(
                    "%s: %d records in %d lanes, %s%n",
                    given.get("--service"),
                    findings.records(),
                    findings.lanes(),
                    findings.whole() ? "whole" : "NOT whole");
            return findings.whole() ? WHOLE : FAULTY;
        } catch (SQLException | LedgerUnreadable | IOException | IllegalArgumentException e) {
            out.println("cannot tell: " + e.getMessage());
            return UNKNOWN;
        }
    }

    private static boolean isComplete(Map<String, String> given) {
        var wanted = java.util.Set.of("--service", "--database", "--user", "--key");
        return given.keySet().containsAll(wanted)
                && given.keySet().stream().allMatch(name -> wanted.contains(name) || name.equals("--anchors"));
    }

    private static Map<Long, String> anchors(Map<String, String> given) throws IOException {
        var file = given.get("--anchors");
        var known = new TreeMap<Long, String>();
        if (file != null) {
            for (var line : Files.readAllLines(Path.of(file))) {
                if (!line.isBlank()) {
                    var parts = line.strip().split("\\s+", 2);
                    if (parts.length != 2) {
                        throw new IllegalArgumentException("not \"NUMBER HASH\": " + line);
                    }
                    known.put(Long.parseLong(parts[0]), parts[1]);
                }
            }
        }
        return known;
    }

    private VerifyAccessRecords() {}
}
