package kr.civilid.testkit.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescribedTest {

    private static final String WHOLE = """
            {"openapi": "3.1.0",
             "paths": {"/doors": {"post": {
               "summary": "Open a door",
               "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Door"}}}},
               "responses": {
                 "201": {"description": "Open"},
                 "400": {"description": "`invalid-value`"},
                 "401": {"description": "No valid token"},
                 "403": {"description": "`forbidden`: no porter"},
                 "413": {"description": "The body is over the limit"}}}}},
             "components": {"schemas": {"Door": {"properties": {"name": {"examples": ["north"]}}}}}}
            """;

    @Test
    void nothing_lacks_where_everything_is_said() throws JsonProcessingException {
        assertThat(lacks(WHOLE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "3.1.0, 3.0.3, OpenAPI 3.0.3 is not 3.1",
        "Open a door, ' ', POST /doors has no summary",
        "`invalid-value`, bad, POST /doors has no problem named at 400",
        "\"403\", \"default\", POST /doors has no answer 403",
        "\"413\", \"500\", POST /doors has no answer 413",
        "examples, enum, POST /doors has no example of its body"
    })
    void what_lacks_is_named(String said, String instead, String lack) throws JsonProcessingException {
        assertThat(lacks(WHOLE.replace(said, instead))).containsExactly(lack);
    }

    @Test
    void a_route_is_in_the_table_and_in_the_description_or_in_neither() throws JsonProcessingException {
        assertThat(lacks(WHOLE.replace("/doors", "/gates")))
                .containsExactly("POST /doors is not described", "POST /gates is in no table");
    }

    private static List<String> lacks(String document) throws JsonProcessingException {
        return new Described(new Description(new ObjectMapper().readTree(document)))
                .and(Map.of("POST /doors", "operator", "GET /doors/page", "browser", "GET /", "anyone"))
                .lacks();
    }
}
