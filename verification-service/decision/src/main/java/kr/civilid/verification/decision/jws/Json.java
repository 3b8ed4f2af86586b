package kr.civilid.verification.decision.jws;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.civilid.verification.decision.domain.Declined;
import kr.civilid.verification.decision.domain.Reason;
import org.jspecify.annotations.Nullable;

/// JSON (RFC 8259) as maps, lists, text, `Long`, `Double`, `Boolean` and null. Refuses with [Reason#MALFORMED] what is
/// not one value, names a member twice, or nests deeper than any document of ours.
public final class Json {

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            // A name chosen by whoever shows something must not stay in the JVM.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(16)
                    .maxNumberLength(24)
                    .maxStringLength(1_000_000)
                    .build())
            .build();

    public static Map<String, @Nullable Object> object(byte[] json) {
        return read(json, JsonToken.START_OBJECT, Json::members);
    }

    public static List<@Nullable Object> array(byte[] json) {
        return read(json, JsonToken.START_ARRAY, Json::elements);
    }

    private interface Reading<T> {
        T from(JsonParser parser) throws IOException;
    }

    private static <T> T read(byte[] json, JsonToken start, Reading<T> reading) {
        try (var parser = FACTORY.createParser(json)) {
            Declined.unless(parser.nextToken() == start, Reason.MALFORMED);
            var value = reading.from(parser);
            Declined.unless(parser.nextToken() == null, Reason.MALFORMED);
            return value;
        } catch (IOException e) {
            throw new Declined(Reason.MALFORMED);
        }
    }

    private static Map<String, @Nullable Object> members(JsonParser parser) throws IOException {
        var members = new LinkedHashMap<String, @Nullable Object>();
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            Declined.unless(!members.containsKey(name), Reason.MALFORMED);
            members.put(name, value(parser, parser.nextToken()));
        }
        return members;
    }

    private static List<@Nullable Object> elements(JsonParser parser) throws IOException {
        var elements = new ArrayList<@Nullable Object>();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(parser, token));
        }
        return elements;
    }

    private static @Nullable Object value(JsonParser parser, @Nullable JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> elements(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case null, default -> throw new Declined(Reason.MALFORMED);
        };
    }

    private Json() {}
}
