package kr.civilid.issuance.request.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.InputStream;
import java.util.Optional;
import kr.civilid.issuance.http.PortraitLimits;
import kr.civilid.issuance.request.application.RequestBatch.Item;

/// Reads each application of a batch by the rules of a single call.
@Singleton
class BatchReader {

    private final ObjectMapper json;
    private final Validator validator;
    private final BodyDigest bodyDigest;

    BatchReader(ObjectMapper json, Validator validator, BodyDigest bodyDigest) {
        this.json = json;
        this.validator = validator;
        this.bodyDigest = bodyDigest;
    }

    sealed interface Read {
        /// Empty where not even that could be read.
        Optional<String> key();
    }

    record Readable(Item item) implements Read {
        @Override
        public Optional<String> key() {
            return Optional.of(item.key());
        }
    }

    record Unreadable(Optional<String> key, Exception why) implements Read {}

    BatchStream read(InputStream body) {
        return new BatchStream(body, PortraitLimits.PORTRAIT, json, validator, this::one);
    }

    private Read one(JsonNode node) {
        try {
            if (!node.isObject()) {
                throw MismatchedInputException.from(null, BatchItem.class, "not an object");
            }
            var item = json.treeToValue(node, BatchItem.class);
            require(item);
            var body = item.issuance();
            require(body);
            return new Readable(new Item(item.idempotencyKey(), bodyDigest.of(body), body.wanted()));
        } catch (JsonProcessingException | ConstraintViolationException e) {
            var key = node.path("idempotencyKey");
            return new Unreadable(
                    key.isTextual() && key.textValue().matches(IssuanceResource.KEY)
                            ? Optional.of(key.textValue())
                            : Optional.empty(),
                    e);
        }
    }

    private <T> void require(T value) {
        var violations = validator.validate(value);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
    }
}
