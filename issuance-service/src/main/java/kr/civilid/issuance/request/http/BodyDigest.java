package kr.civilid.issuance.request.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import kr.civilid.events.catalog.Digest;

/// Tells two bodies apart by what they say: the order of members and blanks do not count.
@Singleton
class BodyDigest {

    private final ObjectMapper json;

    BodyDigest(ObjectMapper json) {
        this.json = json;
    }

    Digest of(NewIssuance body) {
        try {
            return Digest.of(json.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a body that was read but cannot be written", e);
        }
    }
}
