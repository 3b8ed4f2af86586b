package kr.civilid.issuance.request.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;

/// A picture in base64. A text that is none is read as the bytes that it has: they are no picture, and the rule for
/// portraits says so together with all else that stands in the way.
final class Portrait extends JsonDeserializer<byte[]> {

    @Override
    public byte[] deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (byte[]) context.handleUnexpectedToken(byte[].class, parser);
        }
        var text = parser.getText();
        try {
            return context.getBase64Variant().decode(text);
        } catch (IllegalArgumentException _) {
            return text.getBytes(UTF_8);
        }
    }
}
