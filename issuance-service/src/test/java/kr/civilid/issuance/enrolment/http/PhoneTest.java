package kr.civilid.issuance.enrolment.http;

import static kr.civilid.issuance.stage.Applicants.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.stage.App;
import kr.civilid.issuance.stage.Approvals;
import kr.civilid.issuance.stage.Approvals.Invited;
import kr.civilid.issuance.stage.Located;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.phone.Phone;
import org.junit.jupiter.api.Test;

/// The service where its base URL says it is, for a phone that we did not write for this test.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
@QuarkusTestResource(Located.class)
class PhoneTest {

    @Inject
    Approvals approvals;

    @Test
    void the_phone_of_the_test_kit_enrols_from_text_message_to_consent() {
        var invited = approvals.invited(somebody());
        var phone = new Phone(URI.create(App.base()), App.PHONE);

        phone.bind(invited.employeeNumber(), invited.code());
        phone.setPin("482913");
        phone.unlock("482913").expect(204);
        phone.refresh();
        phone.proveIdentity();
        phone.consent();

        assertThat(approvals.stage(invited.id())).isEqualTo("CONSENTED");
        assertThat(Database.column(
                        "select type from outbox where key = ? order by sequence",
                        invited.id().toString()))
                .containsExactly(
                        "issuance.requested.v1",
                        "issuance.department-approved.v1",
                        "issuance.approved.v1",
                        "issuance.invited.v1",
                        "issuance.enrolled.v1",
                        "issuance.pin-set.v1",
                        "issuance.identity-verified.v1",
                        "issuance.consented.v1");
    }

    @Test
    void a_holder_asks_from_a_new_phone_and_the_old_ID_is_dead_before_the_new_one_lives() {
        var invited = approvals.invited(somebody());
        var old = new Phone(URI.create(App.base()), App.PHONE);
        var first = issued(old, invited);

        var phone = new Phone(URI.create(App.base()), App.PHONE);
        var again = IssuanceId.fromString(phone.askForReissue(invited.employeeNumber(), "LOST_PHONE"));
        assertThat(state(first)).isEqualTo("SUSPENDED");
        phone.tryToReissue(invited.employeeNumber(), "LOST_PHONE").expect(409);

        approvals.approve(again);
        var code = approvals.invitation(again).code();
        var second = issued(phone, new Invited(again, invited.employeeNumber(), code));

        assertThat(state(first)).isEqualTo("REVOKED");
        assertThat(state(second)).isEqualTo("ACTIVE");
        assertThat(Database.column("select type from outbox where key in (?, ?) order by id", first, second))
                .as("suspended by the loss report, and by the new phone beside it")
                .containsExactly(
                        "credential.issued.v1",
                        "credential.suspended.v1",
                        "credential.suspended.v1",
                        "credential.revoked.v1",
                        "credential.issued.v1");
        assertThatThrownBy(() -> old.unlock("482913")).hasMessageContaining("this phone is not bound");
    }

    /// Gives the id of the ID.
    private String issued(Phone phone, Invited invited) {
        phone.bind(invited.employeeNumber(), invited.code());
        phone.setPin("482913");
        phone.proveIdentity();
        phone.consent();
        var offer = phone.askForOffer();
        phone.take(offer, approvals.transactionCode(invited.id()), 2);
        return Database.column(
                        "select id from credential where issuance_id = ?",
                        invited.id().value())
                .getFirst();
    }

    private String state(String credential) {
        return Database.column("select state from credential where id = cast(? as uuid)", credential)
                .getFirst();
    }
}
