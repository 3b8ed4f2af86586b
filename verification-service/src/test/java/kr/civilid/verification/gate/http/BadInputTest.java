package kr.civilid.verification.gate.http;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.civilid.testkit.gate.GateReader;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.people.Tokens;
import kr.civilid.verification.Complex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is sent, the answer says what to mend, and nothing has changed.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BadInputTest {

    private static final String SITE = "'site':'urn:kr:civilid:site:sejong'";
    private static final List<String> NO_OBJECTS = List.of("", "null", "[]", "5", "'gate'", "{", "id=gate", "{} {}");

    private final String gate = "gate-" + UUID.randomUUID();

    @AfterEach
    void no_gate_has_been_opened() {
        Complex.operator("PUT", policy(), Map.of("site", Complex.SEJONG)).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name with NUL       | 400 | {'id':'$','name':'a\\u0000b',#}",
                "name with line feed | 400 | {'id':'$','name':'a\\nb',#}",
                "name with escape    | 400 | {'id':'$','name':'\\u001b[2J',#}",
                "name with C1        | 400 | {'id':'$','name':'a\\u0085b',#}",
                "name half           | 400 | {'id':'$','name':'\\ud800',#}",
                "name blank          | 400 | {'id':'$','name':' ',#}",
                "name as list        | 400 | {'id':'$','name':['북문'],#}",
                "name null           | 400 | {'id':'$','name':null,#}",
                "name missing        | 400 | {'id':'$',#}",
                "id missing          | 400 | {'name':'북문',#}",
                "id with NUL         | 400 | {'id':'gate\\u0000','name':'북문',#}",
                "id twice            | 400 | {'id':'$','id':'$','name':'북문',#}",
                "unknown property    | 400 | {'id':'$','name':'북문','state':'OPEN',#}"
            })
    void a_body_that_is_no_gate_is_refused(String what, int status, String body) {
        problem(post("/gates", body.replace("$", gate).replace("#", SITE)), status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "site missing        | 400 | {'agencies':[]}",
                "site as number      | 400 | {'site':5}",
                "site with NUL       | 400 | {'site':'urn:kr:civilid:site:a\\u0000'}",
                "an agency null      | 400 | {#,'agencies':[null]}",
                "an agency too short | 400 | {#,'agencies':['174100']}",
                "agencies as text    | 400 | {#,'agencies':'1741000'}",
                "a claim null        | 400 | {#,'requiredClaims':[null]}",
                "a claim with comma  | 400 | {#,'requiredClaims':['a,b']}",
                "a claim as object   | 400 | {#,'requiredClaims':[{}]}",
                "audience as text    | 400 | {#,'acceptsGenericAudience':'maybe'}",
                "hours as text       | 400 | {#,'hours':'always'}",
                "hours empty         | 400 | {#,'hours':{}}",
                "a day null          | 400 | {#,'hours':{'days':[null],'from':'07:00','until':'20:00'}}",
                "a day unknown       | 400 | {#,'hours':{'days':['SOMEDAY'],'from':'07:00','until':'20:00'}}",
                "a day as number     | 400 | {#,'hours':{'days':[0],'from':'07:00','until':'20:00'}}",
                "from null           | 400 | {#,'hours':{'days':['MONDAY'],'from':null,'until':'20:00'}}",
                "from empty          | 400 | {#,'hours':{'days':['MONDAY'],'from':'','until':'20:00'}}",
                "from no such time   | 400 | {#,'hours':{'days':['MONDAY'],'from':[25,0],'until':'20:00'}}",
                "from empty list     | 400 | {#,'hours':{'days':['MONDAY'],'from':[],'until':'20:00'}}",
                "from as number      | 400 | {#,'hours':{'days':['MONDAY'],'from':7,'until':'20:00'}}",
                "hours of no length  | 422 | {#,'hours':{'days':['MONDAY'],'from':'07:00','until':'07:00'}}",
                "hours and more      | 400 | {#,'hours':{'days':['MONDAY'],'from':'07:00','until':'20:00','zone':'UTC'}}",
                "unknown property    | 400 | {#,'open':true}"
            })
    void a_body_that_is_no_policy_is_refused_with_a_gate_and_by_itself(String what, int status, String body) {
        var policy = body.replace("#", SITE);

        problem(post("/gates", policy.replaceFirst("\\{", "{'id':'" + gate + "','name':'북문',")), status);
        problem(send("PUT", policy(), policy), status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no name             | 400 | {'publicKey':{}}",
                "name with NUL       | 400 | {'readerId':'a\\u0000','publicKey':{}}",
                "no key              | 400 | {'readerId':'$'}",
                "key null            | 400 | {'readerId':'$','publicKey':null}",
                "key as text         | 400 | {'readerId':'$','publicKey':'MFkw'}",
                "key of nothing      | 422 | {'readerId':'$','publicKey':{'kty':null}}",
                "key type as number  | 422 | {'readerId':'$','publicKey':{'kty':5}}",
                "curve unknown       | 422 | {'readerId':'$','publicKey':{'kty':'EC','crv':'P-1','x':'AA','y':'AA'}}",
                "curve as list       | 422 | {'readerId':'$','publicKey':{'kty':'EC','crv':[],'x':'AA','y':'AA'}}",
                "coordinates null    | 422 | {'readerId':'$','publicKey':{'kty':'EC','crv':'P-256','x':null,'y':null}}",
                "operations null     | 422 | {'readerId':'$','publicKey':{'kty':'EC','crv':'P-256','x':'AA','y':'AA','key_ops':[null]}}",
                "chain of nothing    | 422 | {'readerId':'$','publicKey':{'kty':'EC','crv':'P-256','x':'AA','y':'AA','x5c':[null]}}",
                "unknown property    | 400 | {'readerId':'$','publicKey':{},'gateId':'other'}"
            })
    void a_body_that_is_no_reader_is_refused(String what, int status, String body) {
        problem(post("/gates/" + gate + "/readers", body.replace("$", gate)), status);
    }

    @Test
    void what_is_no_json_object_is_refused_wherever_it_is_sent() {
        var reader = Complex.gate(Map.of());
        for (var body : NO_OBJECTS) {
            problem(post("/gates", body), 400);
            problem(send("PUT", policy(), body), 400);
            problem(post("/gates/" + gate + "/readers", body), 400);
            problem(passage(reader, body), 400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind':5,'presentation':'CID1:'}",
                "{'kind':null,'presentation':'CID1:'}",
                "{'kind':['qr'],'presentation':'CID1:'}",
                "{'kind':'qr','presentation':null}",
                "{'kind':'qr','presentation':{}}",
                "{'kind':'qr','presentation':'CID1:\\u0000'}",
                "{'kind':'qr','kind':'qr','presentation':'CID1:'}",
                "{'kind':'qr','presentation':'CID1:','until':'2099-01-01'}"
            })
    void a_body_that_shows_nothing_is_refused(String body) {
        problem(passage(Complex.gate(Map.of()), body), 400);
    }

    @Test
    void text_with_control_characters_is_a_malformed_presentation() {
        passage(Complex.gate(Map.of()), "{'kind':'qr','presentation':'CID1:\\u0001\\ud800'}")
                .statusCode(200)
                .body("reason", equalTo("malformed"));
    }

    @Test
    void too_much_is_refused_wherever_it_is_sent() {
        var body = "{'name':'" + "x".repeat(300_000) + "'}";

        problem(post("/gates", body), 413);
        problem(send("PUT", policy(), body), 413);
        problem(post("/gates/" + gate + "/readers", body), 413);
        problem(passage(Complex.gate(Map.of()), body), 413);
    }

    private String policy() {
        return "/gates/" + gate + "/policy";
    }

    private static void problem(ValidatableResponse answer, int status) {
        answer.statusCode(status).contentType("application/problem+json");
    }

    private static ValidatableResponse post(String path, String body) {
        return send("POST", path, body);
    }

    private static ValidatableResponse send(String method, String path, String body) {
        return sent(Tokens.of(Caller.OPS), method, path, body);
    }

    private static ValidatableResponse passage(GateReader reader, String body) {
        return sent(reader.token(), "POST", "/gates/" + reader.gateId() + "/passages", body);
    }

    private static ValidatableResponse sent(String token, String method, String path, String body) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .auth()
                .oauth2(token)
                .body(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                .request(method, path)
                .then();
    }
}
