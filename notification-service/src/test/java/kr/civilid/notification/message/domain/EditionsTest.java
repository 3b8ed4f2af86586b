package kr.civilid.notification.message.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What was said to people under a number stays under that number: the files in `wording` are never changed, only
/// added to.
class EditionsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/wording");

    @ParameterizedTest
    @MethodSource("editions")
    void words_that_change_have_a_new_number(String edition) throws IOException {
        var file = GOLDEN.resolve(edition + ".txt");
        var words = written(all().get(edition));
        if (!Files.exists(file)) {
            fail("a new edition needs its file %s:%n%s", file, words);
        }

        assertThat(words)
                .as("other words than were agreed: give them the next version, and keep these among the earlier ones")
                .isEqualTo(Files.readString(file));
    }

    static Stream<String> editions() {
        return all().keySet().stream();
    }

    @Test
    void no_edition_is_dropped() throws IOException {
        try (var files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
                    .containsExactlyInAnyOrderElementsOf(all().keySet());
        }
    }

    @Test
    void what_is_said_now_is_the_newest() {
        Templates.CURRENT.forEach(template -> assertThat(EarlierTemplates.ALL)
                .filteredOn(earlier -> earlier.notice() == template.notice())
                .allMatch(earlier -> earlier.version() < template.version()));
    }

    private static Map<String, List<Template>> all() {
        return Stream.concat(EarlierTemplates.ALL.stream(), Templates.CURRENT.stream())
                .collect(Collectors.groupingBy(
                        template -> template.notice() + "-" + template.version(), TreeMap::new, Collectors.toList()));
    }

    private static String written(List<Template> edition) {
        return edition.stream()
                .map(template ->
                        template.subject().map(subject -> "LMS " + subject).orElse("SMS") + "\n" + template.words()
                                + "\n")
                .collect(Collectors.joining("\n"));
    }
}
