package kr.civilid.testkit.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PinTest {

    private final Pin pin = new Pin();

    @Test
    void the_same_digits_give_the_same_key() {
        assertThat(pin.key("246810").toPublicJWK()).isEqualTo(pin.key("246810").toPublicJWK());
        assertThat(pin.key("246810").toPublicJWK())
                .isNotEqualTo(pin.key("246811").toPublicJWK());
    }

    @Test
    void another_phone_makes_another_key_of_the_same_digits() {
        assertThat(new Pin().key("246810").toPublicJWK())
                .isNotEqualTo(pin.key("246810").toPublicJWK());
    }

    @Test
    void the_public_key_belongs_to_the_private_one() throws JOSEException, ParseException {
        var key = pin.key("246810");
        var signed = SignedJWT.parse(Jws.plain(key, "civilid-unlock+jwt", Map.of("challenge", "c")));

        assertThat(signed.verify(new ECDSAVerifier(key.toPublicJWK()))).isTrue();
    }
}
