package kr.civilid.issuance.request.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import kr.civilid.issuance.request.http.BatchReader.Read;
import org.jspecify.annotations.Nullable;

/// A batch as it arrives, some megabytes at a time: a thousand portraits are more than the memory there is. Whatever
/// fits into the first piece is looked at to its end before anything is taken in.
final class BatchStream {

    private static final String REQUESTS = "requests";

    private final ItemMeter meter;
    private final JsonParser parser;
    private final ObjectReader reader;
    private final Validator validator;
    private final Function<JsonNode, Read> read;
    private int count;

    BatchStream(
            InputStream body, int itemLimit, ObjectMapper json, Validator validator, Function<JsonNode, Read> read) {
        this.meter = new ItemMeter(body, itemLimit);
        this.reader = json.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.validator = validator;
        this.read = read;
        this.parser = arriving(() -> json.getFactory().createParser(meter));
    }

    record Piece(List<Read> items, boolean last) {}

    /// The applications of about the next `bytes`. Waits for them: not for an event loop.
    Piece next(long bytes) {
        return arriving(() -> {
            if (count == 0) {
                begin();
            }
            return piece(parser.currentLocation().getByteOffset() + bytes);
        });
    }

    private void begin() throws IOException {
        require(parser.nextToken() == JsonToken.START_OBJECT);
        requireRequests();
        var token = parser.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            refuse(null);
        }
        require(token == JsonToken.START_ARRAY);
    }

    private Piece piece(long until) throws IOException {
        var items = new ArrayList<Read>();
        while (parser.currentLocation().getByteOffset() < until) {
            meter.next();
            if (parser.nextToken() == JsonToken.END_ARRAY) {
                end();
                return new Piece(items, true);
            }
            count++;
            if (count > NewBatch.MOST) {
                refuse(Collections.nCopies(count, "one"));
            }
            items.add(read.apply(reader.readTree(parser)));
        }
        return new Piece(items, false);
    }

    private void end() throws IOException {
        if (count == 0) {
            refuse(List.of());
        }
        if (parser.nextToken() != JsonToken.END_OBJECT) {
            requireRequests();
        }
        require(parser.nextToken() == null);
    }

    private void requireRequests() throws IOException {
        if (parser.currentToken() != JsonToken.FIELD_NAME && parser.nextToken() != JsonToken.FIELD_NAME) {
            refuse(null);
        }
        if (!REQUESTS.equals(parser.currentName())) {
            throw UnrecognizedPropertyException.from(
                    parser, NewBatch.class, parser.currentName(), List.<Object>of(REQUESTS));
        }
    }

    private void refuse(@Nullable List<?> requests) {
        throw new ConstraintViolationException(validator.validateValue(NewBatch.class, REQUESTS, requests));
    }

    private void require(boolean right) throws IOException {
        if (!right) {
            throw MismatchedInputException.from(parser, NewBatch.class, "not a batch");
        }
    }

    private interface Arrival<T> {
        T read() throws IOException;
    }

    private static <T> T arriving(Arrival<T> arrival) {
        try {
            return arrival.read();
        } catch (JsonProcessingException e) {
            throw new ClientErrorException(Status.BAD_REQUEST, e);
        } catch (IOException e) {
            // Nobody is there any more to read the answer.
            throw new ClientErrorException(Status.REQUEST_TIMEOUT, e);
        }
    }
}
