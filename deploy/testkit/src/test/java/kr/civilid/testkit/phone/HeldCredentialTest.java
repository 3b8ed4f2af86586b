package kr.civilid.testkit.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeldCredentialTest {

    private static final String NAME =
            Base64URL.encode("[\"s1\",\"name\",\"홍길동\"]").toString();
    private static final String BIRTH =
            Base64URL.encode("[\"s2\",\"birth_date\",\"1990-05-17\"]").toString();

    private final ECKey key = newKey();
    private final HeldCredential held = new HeldCredential("head.body.sig~" + NAME + "~" + BIRTH + "~", key);

    @Test
    void shows_what_was_chosen_and_nothing_else() {
        assertThat(held.present("urn:kr:civilid:gates", Set.of("name")))
                .startsWith("head.body.sig~" + NAME + "~")
                .doesNotContain(BIRTH);
    }

    @Test
    void binds_what_is_shown_to_the_holder_and_the_audience() throws ParseException, JOSEException {
        var presentation = held.present("urn:kr:civilid:gates", Set.of("name"));
        var binding = SignedJWT.parse(presentation.substring(presentation.lastIndexOf('~') + 1));

        assertThat(binding.verify(new ECDSAVerifier(key.toPublicJWK()))).isTrue();
        assertThat(binding.getHeader().getType().getType()).isEqualTo("kb+jwt");
        assertThat(binding.getJWTClaimsSet().getAudience()).containsExactly("urn:kr:civilid:gates");
        assertThat(binding.getJWTClaimsSet().getStringClaim("sd_hash"))
                .isEqualTo(DpopClient.sha256("head.body.sig~" + NAME + "~"));
    }

    @Test
    void masks_itself() {
        assertThat(held).hasToString("HeldCredential[***]");
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
