package kr.civilid.testkit.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.ResponseBodyExtractionOptions;

/// What an answer says, for who drives a test and goes on with it: RestAssured's own `path` compiles its expression at
/// each use.
public final class Answers {

    /// The text at `pointer` (RFC 6901) in the JSON that was answered; empty where there is none.
    public static String at(ResponseBodyExtractionOptions answer, String pointer) {
        return answer.as(JsonNode.class).at(pointer).asText();
    }

    private Answers() {}
}
