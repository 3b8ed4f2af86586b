package kr.civilid.issuance.request.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.testkit.people.Caller.ESARAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import kr.civilid.events.catalog.Application;
import kr.civilid.events.catalog.ApplicationForm;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.issuance.stage.HrApi;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;

/// What approval-service finds in the event, and what everybody else does not.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class SaltTest {

    @Test
    void the_hash_on_the_topic_is_that_of_the_sealed_content_and_cannot_be_tried_out() throws Exception {
        var one = requested();
        var other = requested();

        var content = content(one);
        assertThat(content.digest()).isEqualTo(one.contentHash());
        assertThat(unsalted(content).digest()).isNotEqualTo(one.contentHash());
        assertThat(content.salt()).isNotNull().isNotEqualTo(content(other).salt());
        assertThat(new String(EventJson.write(one), UTF_8)).doesNotContain(content.salt());
    }

    private IssuanceEvent.Requested requested() throws IOException {
        var id = HrApi.as(ESARAM).applied(somebody());
        var payload = Database.column(
                "select convert_from(payload, 'UTF8') from outbox where key = ? and type = 'issuance.requested.v1'",
                id);
        return (IssuanceEvent.Requested) EventJson.MAPPER.readValue(payload.getFirst(), IssuanceEvent.class);
    }

    private static Application unsalted(Application content) {
        return new Application(
                        content.employeeNumber(),
                        content.name(),
                        content.agency(),
                        content.department(),
                        content.position(),
                        content.rank())
                .with(requireNonNull(content.particulars()));
    }

    @Test
    void the_approvers_get_what_the_id_will_say_and_its_portrait() throws Exception {
        var form = form(requested());
        var particulars = requireNonNull(form.application().particulars());

        assertThat(particulars.nameEn()).isEqualTo("HONG GILDONG");
        assertThat(particulars.birthDate()).isEqualTo("1990-05-17");
        assertThat(particulars.phone()).matches("010\\*{4}\\d{4}");
        assertThat(form.portrait())
                .hasValueSatisfying(portrait -> assertThat(Digest.of(portrait)).isEqualTo(particulars.portraitHash()));
    }

    private static Application content(IssuanceEvent.Requested requested) throws IOException, ParseException {
        return form(requested).application();
    }

    private static ApplicationForm form(IssuanceEvent.Requested requested) throws IOException, ParseException {
        var approval = JWKSet.parse(Files.readString(Path.of(System.getProperty("civilid.sealing.approval.private"))));
        return requested.content().open(approval, ApplicationForm.class);
    }
}
