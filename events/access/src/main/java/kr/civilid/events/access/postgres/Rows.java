package kr.civilid.events.access.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import kr.civilid.events.catalog.EventJson;

/// Rows travel as JSON, many in one parameter, and come back as JSON objects.
final class Rows {

    /// A column may be null; an event's member may not.
    private static final ObjectMapper MAPPER =
            EventJson.MAPPER.copy().disable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

    static String json(Object rows) {
        try {
            return MAPPER.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows that cannot be written", e);
        }
    }

    static <T> T read(String row, Class<T> type) {
        try {
            return MAPPER.readValue(row, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row that cannot be read", e);
        }
    }

    private Rows() {}
}
