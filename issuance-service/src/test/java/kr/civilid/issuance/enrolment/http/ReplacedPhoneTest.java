package kr.civilid.issuance.enrolment.http;

import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.issuance.stage.Applicants.with;
import static kr.civilid.issuance.stage.AtOnce.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.issuance.lifecycle.Letters;
import kr.civilid.issuance.stage.App;
import kr.civilid.issuance.stage.Approvals;
import kr.civilid.issuance.stage.Approvals.Invited;
import kr.civilid.issuance.stage.HrApi;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// One person, one phone: the new one ends the old one, whose owner is told.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class ReplacedPhoneTest {

    @Inject
    Approvals approvals;

    @Inject
    Letters letters;

    private final Map<String, Object> employee = somebody();

    @Test
    void a_new_phone_unbinds_the_old_one() {
        var first = approvals.invited(employee);
        var old = App.bound(first);

        var fresh = App.bound(nextAfter(first, employee));

        old.terms().then().statusCode(401);
        fresh.terms().then().statusCode(200);
        assertThat(Database.count(
                        "select count(*) from device where thumbprint in (select thumbprint from device where"
                                + " issuance_id = ?) and unbound_at is null",
                        first.id().value()))
                .isZero();
    }

    @Test
    void the_old_number_is_told_once_however_often_the_new_phone_asks() throws Exception {
        var first = approvals.invited(employee);
        App.bound(first);
        var second = nextAfter(first, with(employee, "phone", "01087654321"));
        var fresh = App.bound(second);

        var answers = atOnce(10, () -> fresh.bind(second.employeeNumber(), second.code()));

        assertThat(answers).extracting(Response::statusCode).contains(201);
        letters.awaitNotices(first.id(), Notice.PHONE_REPLACED);
        assertThat(letters.to(first.id()).getFirst().letter().phone()).isEqualTo("01012345678");
        nothingMoreIsOwed(first.id());
        assertThat(letters.to(second.id())).isEmpty();
    }

    @Test
    void of_ten_new_phones_at_once_one_ends_the_old_one_and_is_told_of() throws Exception {
        var first = approvals.invited(employee);
        App.bound(first);
        var second = nextAfter(first, employee);

        var answers = atOnce(10, () -> new App().bind(second.employeeNumber(), second.code()));

        assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201);
        letters.awaitNotices(first.id(), Notice.PHONE_REPLACED);
        nothingMoreIsOwed(first.id());
    }

    @Test
    void the_same_phone_bound_anew_replaces_none() {
        var first = approvals.invited(employee);
        var app = App.bound(first);
        var second = nextAfter(first, employee);

        app.bind(second.employeeNumber(), second.code()).then().statusCode(201);

        nothingMoreIsOwed(first.id());
        assertThat(letters.to(first.id())).isEmpty();
    }

    @Test
    void a_person_has_one_bound_phone_and_a_phone_one_person_whatever_the_code_does() {
        var first = approvals.invited(employee);
        App.bound(first);
        var second = nextAfter(first, employee);
        var stranger = approvals.invited(somebody());

        assertThatThrownBy(() -> bindAlso(first, second, "another-phone"))
                .hasStackTraceContaining("one_bound_device_per_person");
        assertThatThrownBy(() -> bindAlso(first, stranger, null))
                .hasStackTraceContaining("one_person_per_bound_device");
    }

    /// A row beside that of `first`, with the same phone where no other is named.
    private void bindAlso(Invited first, Invited also, @Nullable String thumbprint) {
        Database.change("""
                insert into device (issuance_id, person_id, platform, app, key_jwk, thumbprint, salt, identity_nonce, bound_at)
                select i.id, i.person_id, d.platform, d.app, d.key_jwk, coalesce(cast(? as text), d.thumbprint), d.salt,
                    d.identity_nonce, now()
                from issuance i, device d where i.id = ? and d.issuance_id = ?""", thumbprint, also.id().value(), first.id().value());
    }

    private Invited nextAfter(Invited first, Map<String, Object> details) {
        HrApi.as(Caller.ESARAM).withdraw(first.id().toString()).then().statusCode(204);
        return approvals.invited(details);
    }

    private void nothingMoreIsOwed(IssuanceId id) {
        assertThat(Database.count("select count(*) from owed_notice where issuance_id = ?", id.value()))
                .isZero();
    }
}
