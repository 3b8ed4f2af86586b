package kr.civilid.issuance.enrolment.http;

import static kr.civilid.issuance.stage.Applicants.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.civilid.issuance.stage.App;
import kr.civilid.issuance.stage.Approvals;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What the app may send in the place of what it should.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class BadBodiesTest {

    private record Call(String method, String path, String member) {}

    private static final List<Call> CALLS = List.of(
            new Call("PUT", "pin", "pinKey"),
            new Call("POST", "unlocks", "response"),
            new Call("POST", "tokens", "none"),
            new Call("POST", "identity-check", "idToken"),
            new Call("PUT", "consent", "consent"));

    @Inject
    Approvals approvals;

    @TestFactory
    Stream<DynamicTest> a_body_that_cannot_be_right_is_refused_and_takes_the_phone_nowhere() {
        var app = App.bound(approvals.invited(somebody()));
        return CALLS.stream()
                .flatMap(call -> bodies(call.member())
                        .map(body -> DynamicTest.dynamicTest(
                                call.path() + " " + shortened(body), () -> refused(app, call, body))));
    }

    private static Stream<Object> bodies(String member) {
        return Stream.of(
                "",
                "{",
                "[]",
                "null",
                "7",
                "{\"" + member + "\":",
                "{\"unknown\":1}",
                Map.of(member, 7),
                Map.of(member, true),
                Map.of(member, List.of()),
                Map.of(member, ""),
                Map.of(member, "\u0000"),
                Map.of(member, "가".repeat(8_193)),
                Map.of(member, "x", "another", "y"),
                Map.of(member, Map.of("kty", "EC\u0000", "crv", "없음", "x", "%", "y", 7)));
    }

    private void refused(App app, Call call, Object body) {
        var before = steps(app);

        var answer = app.send(call.method(), call.path(), body, app.token);

        assertThat(answer.statusCode()).as(answer.asString()).isBetween(400, 499);
        answer.then().contentType("application/problem+json");
        assertThat(steps(app)).isEqualTo(before);
    }

    private long steps(App app) {
        return Database.count("select count(*) from issuance_transition where issuance_id = ?::uuid", app.enrolment);
    }

    private static String shortened(Object body) {
        var text = body.toString().replace('\u0000', '0');
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
