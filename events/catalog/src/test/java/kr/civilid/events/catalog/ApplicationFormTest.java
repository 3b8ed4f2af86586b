package kr.civilid.events.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApplicationFormTest {

    private static final byte[] PORTRAIT = {(byte) 0xff, (byte) 0xd8, 3};
    private static final Application HONG =
            new Application("2020123456", "홍길동", new AgencyCode("1741000"), "digital-government", "주무관", "7급");

    @Test
    void the_portrait_is_read_as_it_was_written() throws IOException {
        var form = new ApplicationForm(whole(PORTRAIT), Optional.of(PORTRAIT));

        var read = EventJson.MAPPER.readValue(EventJson.MAPPER.writeValueAsBytes(form), ApplicationForm.class);

        assertThat(read.application()).isEqualTo(form.application());
        assertThat(read.portrait())
                .hasValueSatisfying(picture -> assertThat(picture).isEqualTo(PORTRAIT));
    }

    @Test
    void who_knows_applications_only_reads_the_application() throws IOException {
        var form = new ApplicationForm(whole(PORTRAIT), Optional.of(PORTRAIT));

        assertThat(EventJson.MAPPER.readValue(EventJson.MAPPER.writeValueAsBytes(form), Application.class))
                .isEqualTo(form.application());
    }

    @Test
    void an_application_of_before_is_a_form_without_portrait() throws IOException {
        assertThat(EventJson.MAPPER.readValue(EventJson.MAPPER.writeValueAsBytes(HONG), ApplicationForm.class))
                .isEqualTo(new ApplicationForm(HONG, Optional.empty()));
    }

    @Test
    void another_portrait_than_the_application_names_makes_no_form() throws IOException {
        var other = Optional.of(new byte[] {1});

        assertThatIllegalArgumentException().isThrownBy(() -> new ApplicationForm(whole(PORTRAIT), other));
        assertThatIllegalArgumentException().isThrownBy(() -> new ApplicationForm(whole(PORTRAIT), Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ApplicationForm(HONG, other));
        var lost = EventJson.MAPPER.writeValueAsBytes(whole(PORTRAIT));
        assertThatThrownBy(() -> EventJson.MAPPER.readValue(lost, ApplicationForm.class))
                .hasMessageContaining("not the portrait");
    }

    @Test
    void the_largest_portrait_can_be_sealed() throws JOSEException {
        var key = new ECKeyGenerator(Curve.P_256).keyID("approval").generate();
        var largest = new byte[200 * 1024];

        var sealed = Sealed.to(key, new ApplicationForm(whole(largest), Optional.of(largest)));

        assertThat(sealed.open(new JWKSet(key), ApplicationForm.class).portrait())
                .isPresent();
        assertThat(sealed.jwe().length()).isLessThan(1 << 20);
    }

    private static Application whole(byte[] portrait) {
        return HONG.with(new Particulars(
                "Hong Gildong", LocalDate.of(1990, 5, 17), "REGULAR", "010****5678", Digest.of(portrait)));
    }
}
