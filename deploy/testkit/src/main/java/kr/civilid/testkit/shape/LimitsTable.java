package kr.civilid.testkit.shape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The table of `deploy/limits.md`: a section per module, a row per setting. Each module's tests compare its part with
/// what the module reads; what it shares with others may stand in the part of a module of `events/`.
public final class LimitsTable {

    private static final String FILE = "deploy/limits.md";
    private static final String SHARED = "events/";
    private static final String NONE = "–";
    private static final Pattern ROW =
            Pattern.compile("\\| `(civilid\\.[^`]+)` \\| (?:`([^`]+)`|–) \\|(?: [^|]+ \\|){2} [^|]*\\|");

    /// What a setting is without anything said, `–` for nothing, by its name.
    private final Map<String, Map<String, String>> sections = new HashMap<>();

    private final List<String> faults = new ArrayList<>();

    /// What is wrong about the part of the module in this folder of the checkout, `issuance-service` say: a setting
    /// without a row, a row without a setting, another default, a row that leaves something out.
    public static List<String> faults(String module) throws IOException {
        var folder = root().resolve(module);
        return read().faults(
                        module, Settings.of(folder.resolve("target/classes"), folder.resolve("src/main/resources")));
    }

    public static LimitsTable read() throws IOException {
        return of(Files.readAllLines(root().resolve(FILE)));
    }

    /// What the module reads, by the names of its rows.
    public Set<String> settings(String module) {
        return Set.copyOf(rows(module).keySet());
    }

    static LimitsTable of(List<String> lines) {
        var table = new LimitsTable();
        var section = "";
        for (var line : lines) {
            if (line.startsWith("## ")) {
                section = line.substring(3).strip();
            } else if (line.startsWith("| `")) {
                table.read(section, line);
            }
        }
        return table;
    }

    private void read(String section, String line) {
        var row = ROW.matcher(line);
        if (!row.matches()) {
            faults.add("not a row of five cells: " + line);
        } else if (rows(section).put(row.group(1), row.group(2) == null ? NONE : row.group(2)) != null) {
            faults.add(row.group(1) + ": two rows under " + section);
        }
    }

    List<String> faults(String module, Map<String, Set<String>> settings) {
        var own = rows(module);
        var all = new ArrayList<>(faults);
        settings.forEach((name, defaults) -> {
            if (defaults.size() > 1) {
                all.add(name + ": several defaults " + defaults);
            }
            var told = defaults.stream().findFirst().orElse(NONE);
            var rows = own.containsKey(name) ? List.of(own.get(name)) : elsewhere(name);
            if (rows.isEmpty()) {
                all.add(name + ": no row, default " + told);
            } else if (!rows.contains(told)) {
                all.add("%s: the row says %s, the code %s".formatted(name, rows.getFirst(), told));
            }
        });
        var gone = new HashSet<>(own.keySet());
        gone.removeAll(settings.keySet());
        gone.forEach(name -> all.add(name + ": a row, and nothing reads it"));
        return all;
    }

    private List<String> elsewhere(String name) {
        return sections.entrySet().stream()
                .filter(section -> section.getKey().startsWith(SHARED))
                .flatMap(section -> Stream.ofNullable(section.getValue().get(name)))
                .toList();
    }

    private Map<String, String> rows(String section) {
        return sections.computeIfAbsent(section, _ -> new HashMap<>());
    }

    private static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve(FILE)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no " + FILE + " above " + Path.of("").toAbsolutePath()));
    }

    private LimitsTable() {}
}
