package kr.civilid.testkit.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTableTest {

    private static final String ROW =
            "| `civilid.door.%s` | %s | duration | how long it stays open | who walks slowly |";

    private static List<String> faults(Map<String, Set<String>> settings, String... lines) {
        return LimitsTable.of(List.of(lines)).faults("door-service", settings);
    }

    @Test
    void settings_are_found_however_they_are_read(@TempDir Path resources) throws IOException {
        Files.writeString(resources.resolve("application.properties"), """
                civilid.door.colour=grün
                quarkus.datasource.url=at://${civilid.door.address:localhost}/${civilid.door.house:${quarkus.name}}
                quarkus.prefix=${civilid.door.prefix:}
                """);

        var settings = Settings.of(Path.of("target/test-classes/kr/civilid/sample/settings"), resources);

        assertThat(settings)
                .containsOnly(
                        Map.entry("civilid.door.open-for", Set.of("PT5S")),
                        Map.entry("civilid.door.key-file", Set.of()),
                        Map.entry("civilid.door.guests.*", Set.of()),
                        Map.entry("civilid.door.bell.rings", Set.of("3")),
                        Map.entry("civilid.bell.pause", Set.of("PT2S", "PT3S")),
                        Map.entry("civilid.bell.every", Set.of("PT1M")),
                        Map.entry("civilid.door.colour", Set.of("grün")),
                        Map.entry("civilid.door.address", Set.of("localhost")),
                        Map.entry("civilid.door.house", Set.of("${quarkus.name}")),
                        Map.entry("civilid.door.prefix", Set.of()));
    }

    @Test
    void a_table_that_says_what_is_has_no_fault() {
        assertThat(faults(
                        Map.of("civilid.door.open", Set.of("PT5S"), "civilid.door.key", Set.of()),
                        "## door-service",
                        ROW.formatted("open", "`PT5S`"),
                        ROW.formatted("key", "–")))
                .isEmpty();
    }

    @Test
    void a_setting_without_a_row_is_named() {
        assertThat(faults(Map.of("civilid.door.open", Set.of("PT5S")), "## door-service"))
                .containsExactly("civilid.door.open: no row, default PT5S");
    }

    @Test
    void a_row_that_nothing_reads_is_named() {
        assertThat(faults(Map.of(), "## door-service", ROW.formatted("open", "–")))
                .containsExactly("civilid.door.open: a row, and nothing reads it");
    }

    @Test
    void another_default_is_named() {
        assertThat(faults(
                        Map.of("civilid.door.open", Set.of("PT5S")),
                        "## door-service",
                        ROW.formatted("open", "`PT6S`")))
                .containsExactly("civilid.door.open: the row says PT6S, the code PT5S");
        assertThat(faults(Map.of("civilid.door.open", Set.of()), "## door-service", ROW.formatted("open", "`PT6S`")))
                .containsExactly("civilid.door.open: the row says PT6S, the code –");
    }

    @Test
    void two_defaults_of_one_setting_are_named() {
        assertThat(faults(
                        Map.of("civilid.door.open", Set.of("PT5S", "PT6S")),
                        "## door-service",
                        ROW.formatted("open", "`PT5S`")))
                .anyMatch(fault -> fault.startsWith("civilid.door.open: several defaults"));
    }

    @Test
    void a_row_that_leaves_something_out_or_comes_twice_is_named() {
        assertThat(faults(Map.of(), "## door-service", "| `civilid.door.open` | `PT5S` | duration | how long |"))
                .hasSize(1)
                .allMatch(fault -> fault.startsWith("not a row of five cells"));
        assertThat(faults(
                        Map.of("civilid.door.open", Set.of()),
                        "## door-service",
                        ROW.formatted("open", "–"),
                        ROW.formatted("open", "–")))
                .containsExactly("civilid.door.open: two rows under door-service");
    }

    @Test
    void what_a_module_shares_with_others_may_stand_with_the_events() {
        var settings = Map.of("civilid.door.open", Set.of("PT5S"));
        var row = ROW.formatted("open", "`PT5S`");

        assertThat(faults(settings, "## events/delivery", row)).isEmpty();
        assertThat(faults(settings, "## house-service", row))
                .containsExactly("civilid.door.open: no row, default PT5S");
    }
}
