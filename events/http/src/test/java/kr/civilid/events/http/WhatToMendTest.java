package kr.civilid.events.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WhatToMendTest {

    @Test
    void json_that_is_broken_off_is_refused_with_the_place() {
        given().contentType(ContentType.JSON)
                .header("Accept-Language", "en")
                .body("{\"name\": \"n\",\n \"width\": }")
                .post("/doors")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:civilid:problem:malformed-json"))
                .body("line", equalTo(2))
                .body("column", equalTo(11))
                .body("detail", containsString("'line'"));
    }
}
