package kr.civilid.events.delivery;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kr.civilid.events.catalog.EventJson;
import org.jspecify.annotations.Nullable;

/// Many rows in one statement: they travel as one JSON parameter, which `json_to_recordset` unfolds, and come back as
/// JSON objects, so that a thousand rows cost a round trip and not a thousand.
public final class BulkSql {

    /// A column may be null; an event's member may not.
    private static final ObjectMapper MAPPER =
            EventJson.MAPPER.copy().disable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

    /// `?1` is `rows` as a JSON array.
    public static Uni<Void> change(String statement, Collection<?> rows) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(typed(statement))
                        .setParameter(1, json(rows))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /// `ids` are ids; each row found is one JSON object, read as `type`.
    public static <T> Uni<List<T>> read(String query, Collection<UUID> ids, Class<T> type) {
        return ask(query, json(ids), type);
    }

    /// `?1` is `parameter`.
    public static <T> Uni<List<T>> ask(String query, String parameter, Class<T> type) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(typed(query), String.class)
                        .setParameter(1, parameter)
                        .getResultList())
                .map(rows -> rows(rows, type));
    }

    /// The driver would take the type of the parameter from the cast around it, and wrap a text for JSON once more.
    private static String typed(String sql) {
        return sql.replace("?1", "cast(?1 as text)");
    }

    /// Rows, or ids, as the one parameter that a statement unfolds.
    public static String json(Object rows) {
        try {
            return MAPPER.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows that cannot be written", e);
        }
    }

    /// One column of many rows, as the text of an array: `unnest` unfolds such columns for less than JSON costs.
    public static String array(Stream<? extends @Nullable Object> values) {
        return values.map(BulkSql::element).collect(joining(",", "{", "}"));
    }

    private static String element(@Nullable Object value) {
        return switch (value) {
            case null -> "NULL";
            case Number number -> number.toString();
            case Boolean bool -> bool.toString();
            default -> '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        };
    }

    /// As one text: to begin anew for each row costs as much as to read it.
    private static <T> List<T> rows(List<String> rows, Class<T> type) {
        try {
            return MAPPER.readerForListOf(type).readValue(rows.stream().collect(joining(",", "[", "]")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows that cannot be read", e);
        }
    }

    /// A row that came as a JSON object; a member that is null or absent is null.
    public static <T> T row(String row, Class<T> type) {
        try {
            return MAPPER.readValue(row, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row that cannot be read", e);
        }
    }

    private BulkSql() {}
}
