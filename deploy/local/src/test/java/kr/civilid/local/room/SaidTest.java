package kr.civilid.local.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.events.catalog.Invitation;
import kr.civilid.events.catalog.Sealed;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class SaidTest {

    @Test
    void what_is_sealed_is_not_shown() throws JOSEException {
        var key = new ECKeyGenerator(Curve.P_256).keyID("notification-1").generate();
        var sealed = Sealed.to(key, new Invitation("01012345678", "ABCD2345", Instant.EPOCH));
        var content = EventJson.MAPPER.createObjectNode().put("type", "issuance.approved.v1");
        content.set("invitation", EventJson.MAPPER.valueToTree(sealed));

        var said = said(content.toString());

        assertThat(said.type()).isEqualTo("issuance.approved.v1");
        assertThat(said.content().get("invitation").asText()).matches("sealed, \\d+ bytes");
    }

    @Test
    void what_is_no_event_is_shown_by_its_length_alone() {
        assertThat(said("{broken").content().get("unreadable").asText()).isEqualTo("7 bytes");
    }

    @Test
    void an_id_is_shown_as_it_is() {
        assertThat(said("{\"issuanceId\":\"0199\"}").content().get("issuanceId").asText())
                .isEqualTo("0199");
    }

    private static Said said(String content) {
        return Said.of(new ConsumerRecord<>("issuance.v1", 0, 0, "key", content.getBytes(StandardCharsets.UTF_8)));
    }
}
