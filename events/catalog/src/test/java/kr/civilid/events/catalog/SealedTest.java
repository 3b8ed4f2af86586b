package kr.civilid.events.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SealedTest {

    private static final ReturnComment COMMENT = new ReturnComment("사진이 흐립니다. 다시 올려 주세요.");

    private final ECKey current = key("approval-2");
    private final ECKey former = key("approval-1");

    @Test
    void the_addressee_reads_what_was_sealed() {
        var sealed = Sealed.to(current.toPublicJWK(), COMMENT);

        assertThat(sealed.open(new JWKSet(current), ReturnComment.class)).isEqualTo(COMMENT);
    }

    @Test
    void during_a_rotation_the_former_key_still_opens() {
        var sealed = Sealed.to(former.toPublicJWK(), COMMENT);

        assertThat(sealed.open(new JWKSet(List.of(current, former)), ReturnComment.class))
                .isEqualTo(COMMENT);
    }

    @Test
    void nobody_else_reads_it() {
        var sealed = Sealed.to(current.toPublicJWK(), COMMENT);

        assertThatThrownBy(() -> sealed.open(new JWKSet(key("approval-2")), ReturnComment.class))
                .isInstanceOf(Sealed.NotForUs.class);
        assertThatThrownBy(() -> sealed.open(new JWKSet(former), ReturnComment.class))
                .isInstanceOf(Sealed.NotForUs.class);
    }

    @Test
    void an_altered_value_does_not_open() {
        var jwe = Sealed.to(current.toPublicJWK(), COMMENT).jwe();
        var middle = jwe.lastIndexOf('.') - 5;
        var altered = jwe.substring(0, middle) + (jwe.charAt(middle) == 'A' ? 'B' : 'A') + jwe.substring(middle + 1);

        assertThatThrownBy(() -> new Sealed(altered).open(new JWKSet(current), ReturnComment.class))
                .isInstanceOf(Sealed.NotForUs.class);
    }

    @ParameterizedTest
    @MethodSource("letters")
    void a_letter_is_read_whatever_it_leaves_out(Letter letter) {
        assertThat(Sealed.to(current.toPublicJWK(), letter).open(new JWKSet(current), Letter.class))
                .isEqualTo(letter);
    }

    static Stream<Letter> letters() {
        var until = Instant.parse("2026-03-02T03:00:00Z");
        return Stream.of(
                new Letter("01012345678", "사진을 다시 올려 주세요.", until),
                new Letter("01012345678", "사진을 다시 올려 주세요.", null),
                new Letter("01012345678", null, until),
                new Letter("01012345678", null, null),
                new Letter("01012345678", null, null, "insarang"));
    }

    @Test
    void a_letter_of_before_the_hr_system_was_said_is_read_as_before() {
        var sealed = Sealed.to(current.toPublicJWK(), Map.of("phone", "01012345678"));

        assertThat(sealed.open(new JWKSet(current), Letter.class)).isEqualTo(new Letter("01012345678", null, null));
    }

    @Test
    void a_letter_to_nobody_does_not_open() {
        var sealed = Sealed.to(current.toPublicJWK(), Map.of("reason", "사진을 다시 올려 주세요."));

        assertThatThrownBy(() -> sealed.open(new JWKSet(current), Letter.class)).isInstanceOf(Sealed.NotForUs.class);
    }

    @Test
    void shows_nothing_in_clear() {
        var sealed = Sealed.to(current.toPublicJWK(), COMMENT);

        assertThat(sealed.jwe()).doesNotContain("사진");
        assertThat(sealed).hasToString("Sealed[***]");
        assertThat(COMMENT.toString()).doesNotContain("사진");
    }

    private static ECKey key(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
