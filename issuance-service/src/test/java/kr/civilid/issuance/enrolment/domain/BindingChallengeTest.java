package kr.civilid.issuance.enrolment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BindingChallengeTest {

    private static final String ORIGIN = "https://issuance.civilid.example";
    private static final BindingChallenge CHALLENGE = new BindingChallenge(ORIGIN, "2020123456", "7KQ2MW9D");

    @Test
    void an_app_computes_it_from_what_it_has() throws NoSuchAlgorithmException {
        assertThat(CHALLENGE.forAttestedKey())
                .isEqualTo(sha256("civilid-enrolment-1\0" + ORIGIN + "\0" + "2020123456\0" + "7KQ2MW9D"));
        assertThat(CHALLENGE.forAnotherKey("thumbprint"))
                .isEqualTo(sha256("civilid-enrolment-1\0" + ORIGIN + "\0" + "2020123456\0" + "7KQ2MW9D\0thumbprint"));
    }

    @Test
    void it_is_another_for_each_service_person_invitation_and_device_key() {
        assertThat(Stream.of(
                                CHALLENGE,
                                new BindingChallenge("https://other.civilid.example", "2020123456", "7KQ2MW9D"),
                                new BindingChallenge(ORIGIN, "2020123457", "7KQ2MW9D"),
                                new BindingChallenge(ORIGIN, "2020123456", "7KQ2MW9E"))
                        .flatMap(challenge -> Stream.of(
                                challenge.forAttestedKey(), challenge.forAnotherKey("a"), challenge.forAnotherKey("b")))
                        .map(HexFormat.of()::formatHex))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_code_is_forgiven_small_letters_blanks_and_hyphens() {
        assertThat(new BindingChallenge(ORIGIN, "2020123456", " 7kq2-mw9d").forAttestedKey())
                .isEqualTo(CHALLENGE.forAttestedKey());
    }

    private static byte[] sha256(String text) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
