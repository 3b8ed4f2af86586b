package kr.civilid.verification.decision.presentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.civilid.verification.decision.domain.Declined;
import kr.civilid.verification.decision.domain.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// RFC 9901 §7.1, step by step.
class DisclosingTest {

    private final Disclosure name = disclosure("[\"s\",\"name\",\"홍길동\"]");
    private final Disclosure element = disclosure("[\"s\",\"KR\"]");

    @Test
    void digests_without_a_disclosure_leave_no_trace() {
        assertThat(disclosing()
                        .applyTo(Map.of(
                                "_sd",
                                List.of("decoy"),
                                "_sd_alg",
                                "sha-256",
                                "list",
                                List.of(Map.of("...", "another")))))
                .isEqualTo(Map.of("list", List.of()));
    }

    @Test
    void members_and_elements_take_the_place_of_their_digests() {
        assertThat(disclosing(name, element)
                        .applyTo(Map.of(
                                "_sd", List.of(name.digest()),
                                "list", List.of("US", Map.of("...", element.digest())))))
                .isEqualTo(Map.of("name", "홍길동", "list", List.of("US", "KR")));
    }

    @Test
    void a_disclosure_inside_another_is_found() {
        var outer = disclosure("[\"s\",\"agency\",{\"_sd\":[\"%s\"]}]".formatted(name.digest()));

        assertThat(disclosing(outer, name).applyTo(Map.of("_sd", List.of(outer.digest()))))
                .isEqualTo(Map.of("agency", Map.of("name", "홍길동")));
        refuses(() -> disclosing(name).applyTo(Map.of("_sd", List.of(outer.digest()))));
    }

    @Test
    void a_digest_that_occurs_twice_is_refused_disclosed_or_not() {
        refuses(() -> disclosing().applyTo(Map.of("_sd", List.of("decoy", "decoy"))));
        refuses(() -> disclosing().applyTo(Map.of("_sd", List.of("decoy"), "a", Map.of("_sd", List.of("decoy")))));
        refuses(() -> disclosing(name, name));
    }

    @Test
    void a_disclosure_without_a_place_is_refused() {
        refuses(() -> disclosing(name).applyTo(Map.of()));
    }

    @Test
    void a_member_in_the_place_of_an_element_is_refused_and_the_other_way() {
        refuses(() -> disclosing(name).applyTo(Map.of("list", List.of(Map.of("...", name.digest())))));
        refuses(() -> disclosing(element).applyTo(Map.of("_sd", List.of(element.digest()))));
    }

    @Test
    void a_disclosure_never_replaces_what_is_there() {
        refuses(() -> disclosing(name).applyTo(Map.of("name", "김", "_sd", List.of(name.digest()))));
        var again = disclosure("[\"t\",\"name\",\"김\"]");
        refuses(() -> disclosing(name, again).applyTo(Map.of("_sd", List.of(name.digest(), again.digest()))));
    }

    @Test
    void digests_in_another_form_are_refused() {
        refuses(() -> disclosing().applyTo(Map.of("_sd", "digest")));
        refuses(() -> disclosing().applyTo(Map.of("_sd", List.of(1L))));
        refuses(() -> disclosing().applyTo(Map.of("...", "digest")));
        refuses(() -> disclosing().applyTo(Map.of("list", List.of(Map.of("...", "digest", "more", 1L)))));
        refuses(() -> disclosing().applyTo(Map.of("_sd_alg", "sha-512")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "[\"s\"]",
                "[\"s\",\"n\",1,2]",
                "[1,\"n\",1]",
                "[\"s\",1,1]",
                "[\"s\",null,1]",
                "[\"s\",\"_sd\",1]",
                "[\"s\",\"...\",1]"
            })
    void what_is_not_a_disclosure_is_refused(String json) {
        refuses(() -> disclosure(json));
    }

    private static Disclosing disclosing(Disclosure... disclosures) {
        return new Disclosing(Stream.of(disclosures).toList());
    }

    private static Disclosure disclosure(String json) {
        var text = Base64.getUrlEncoder().withoutPadding().encode(json.getBytes(StandardCharsets.UTF_8));
        return Disclosure.in(text, 0, text.length);
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        assertThat(catchThrowableOfType(Declined.class, reading).reason()).isEqualTo(Reason.MALFORMED);
    }
}
