package kr.civilid.registry.did.webvh;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import kr.civilid.registry.did.domain.InvalidDid;
import org.erdtman.jcs.JsonCanonicalizer;

/// JSON as a signature needs it: one meaning per text, one text per meaning.
final class Json {

    /// A name that occurs twice would let two readers see two documents under one signature.
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new InvalidDid("a line or file is not JSON");
        }
    }

    static ObjectNode parseObject(String text) {
        if (parse(text) instanceof ObjectNode object) {
            return object;
        }
        throw new InvalidDid("a log line is not a JSON object");
    }

    static ObjectNode of(Map<String, Object> members) {
        return MAPPER.valueToTree(members);
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static Map<String, Object> map(JsonNode object) {
        return MAPPER.convertValue(object, MAP);
    }

    /// RFC 8785.
    static byte[] canonical(JsonNode node) {
        try {
            return new JsonCanonicalizer(node.toString()).getEncodedUTF8();
        } catch (IOException e) {
            throw new InvalidDid("JSON without a canonical form");
        }
    }

    /// The text of a member, which must be there.
    static String text(JsonNode object, String member) {
        var value = object.path(member);
        if (!value.isTextual()) {
            throw new InvalidDid("\"%s\" is not a text".formatted(member));
        }
        return value.textValue();
    }

    private Json() {}
}
