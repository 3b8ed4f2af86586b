package kr.civilid.events.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The bytes on the wire are the contract: a changed file under `contracts/` is a breaking change.
class EventContractTest {

    static Stream<Event> samples() {
        return Samples.all();
    }

    static Stream<Class<?>> records() {
        return Arrays.stream(Event.class.getPermittedSubclasses())
                .flatMap(topic -> Arrays.stream(topic.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void is_written_and_read_as_agreed(Event event) throws IOException {
        var agreed = golden(EventJson.typeOf(event));

        assertThat(EventJson.MAPPER.readTree(EventJson.write(event))).isEqualTo(agreed);
        assertThat(EventJson.read(agreed.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8), topicOf(event)))
                .hasValue(event);
    }

    @ParameterizedTest
    @MethodSource("records")
    void no_record_is_without_a_sample(Class<?> published) {
        Set<Class<?>> sampled = samples().map(Object::getClass).collect(Collectors.toSet());

        assertThat(sampled).contains(published);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_field_added_later_is_ignored(Event event) throws IOException {
        var later = ((ObjectNode) golden(EventJson.typeOf(event))).put("addedIn2031", true);

        assertThat(EventJson.read(EventJson.MAPPER.writeValueAsBytes(later), topicOf(event)))
                .hasValue(event);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void carries_a_wire_name_of_its_topic_with_a_version_of_its_own(Event event) {
        assertThat(EventJson.typeOf(event))
                .startsWith(event.topic().replace(".v1", "."))
                .matches(".*\\.v[1-9]");
    }

    @Test
    void a_type_of_a_later_build_passes() throws IOException {
        assertThat(EventJson.read(bytes("{\"type\":\"issuance.framed.v1\"}"), IssuanceEvent.class))
                .isEmpty();
    }

    @Test
    void what_is_no_event_is_an_error() {
        assertThatThrownBy(() -> EventJson.read(bytes("{\"type\":3"), IssuanceEvent.class))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> EventJson.read(bytes("{}"), IssuanceEvent.class))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> EventJson.read(bytes("{\"type\":\"issuance.invited.v1\"}"), IssuanceEvent.class))
                .isInstanceOf(IOException.class);
    }

    private static byte[] bytes(String json) {
        return json.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static Class<Event> topicOf(Event event) {
        return (Class<Event>) Arrays.stream(Event.class.getPermittedSubclasses())
                .filter(topic -> topic.isInstance(event))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode golden(String type) throws IOException {
        try (var file = EventContractTest.class.getResourceAsStream("/contracts/" + type + ".json")) {
            assertThat(file).as("contracts/%s.json", type).isNotNull();
            return EventJson.MAPPER.readTree(file);
        }
    }
}
