package kr.civilid.local.room;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import kr.civilid.events.catalog.EventJson;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// One event as the control room shows it. What is sealed is not shown, only that it is sealed and how long it is.
record Said(Instant at, String topic, String type, String key, JsonNode content) {

    /// The compact serialization of a JWE (RFC 7516 section 7.1): five parts.
    private static final Pattern SEALED = Pattern.compile("[\\w-]+(\\.[\\w-]*){4}");

    static Said of(ConsumerRecord<String, byte[]> delivery) {
        var type = delivery.headers().lastHeader("ce_type");
        var content = content(delivery.value());
        return new Said(
                Instant.ofEpochMilli(delivery.timestamp()),
                delivery.topic(),
                type == null ? content.path("type").asText("") : new String(type.value(), StandardCharsets.UTF_8),
                delivery.key() == null ? "" : delivery.key(),
                content);
    }

    private static JsonNode content(byte[] bytes) {
        try {
            return bytes == null || bytes.length == 0
                    ? EventJson.MAPPER.createObjectNode()
                    : hide(EventJson.MAPPER.readTree(bytes));
        } catch (IOException _) {
            return EventJson.MAPPER.createObjectNode().put("unreadable", bytes.length + " bytes");
        }
    }

    private static JsonNode hide(JsonNode content) {
        if (content instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (field.getValue().isTextual()
                        && SEALED.matcher(field.getValue().textValue()).matches()) {
                    field.setValue(object.textNode("sealed, %d bytes"
                            .formatted(field.getValue().textValue().length())));
                } else {
                    hide(field.getValue());
                }
            });
        }
        return content;
    }
}
