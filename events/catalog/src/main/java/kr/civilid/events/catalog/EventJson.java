package kr.civilid.events.catalog;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Optional;

/// Events as bytes on the wire: JSON, times as ISO 8601, the wire name in `type`.
public final class EventJson {

    /// Unknown fields are ignored: an event may gain some while an old consumer still runs. A missing one is an error.
    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    public static byte[] write(Event event) {
        try {
            return MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an event that cannot be written", e);
        }
    }

    /// Empty for a type that this build does not know yet; an [IOException] for what is not an event at all.
    public static <E extends Event> Optional<E> read(byte[] bytes, Class<E> topic) throws IOException {
        try {
            return Optional.of(MAPPER.readValue(bytes, topic));
        } catch (InvalidTypeIdException e) {
            if (e.getTypeId() == null) {
                throw e;
            }
            // The whole text: a truncated event of an unknown type is no event.
            MAPPER.readTree(bytes);
            return Optional.empty();
        }
    }

    /// The wire name, e.g. `issuance.requested.v1`.
    public static String typeOf(Event event) {
        var name = event.getClass().getAnnotation(JsonTypeName.class);
        if (name == null) {
            throw new IllegalStateException(event.getClass() + " has no wire name");
        }
        return name.value();
    }

    private EventJson() {}
}
