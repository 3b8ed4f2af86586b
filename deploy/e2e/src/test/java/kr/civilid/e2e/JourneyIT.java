package kr.civilid.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kr.civilid.local.LocalSystem;
import kr.civilid.local.journey.Cast;
import kr.civilid.local.journey.CivilServant;
import kr.civilid.testkit.parts.EventProbe;
import kr.civilid.testkit.peers.Addresses;
import kr.civilid.testkit.peers.Applicant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WholeSystem.class)
class JourneyIT {

    private final Cast cast;
    private final LocalSystem system;

    JourneyIT(LocalSystem system, Addresses at) {
        this.system = system;
        this.cast = new Cast(at);
    }

    @Test
    void an_approved_civil_servant_walks_through_the_gate_until_hr_revokes_the_id() {
        var hong = cast.civilServant(Applicant.HONG);
        var gate = cast.gate();

        hong.comesToTheId();
        CivilServant.awaitUntil(() -> hong.shows(gate).allowed(), "the gate to open");
        assertThat(hong.state()).isEqualTo("Issued");

        cast.hrOfficer()
                .revoke(hong.applicant().employeeNumber(), "HR_DECISION")
                .expect(204);
        CivilServant.awaitUntil(() -> hong.shows(gate).reason().equals("revoked"), "the gate to refuse");
    }

    @Test
    void every_step_says_so_on_its_topic() {
        try (var probe = EventProbe.now(system.addresses().kafka(), "")) {
            var someone = cast.civilServant(Applicant.numbered(1));

            someone.comesToTheId();
            probe.await(someone.issuance(), "issuance.issued.v1", Duration.ofSeconds(20));

            assertThat(probe.heard())
                    .filteredOn(event -> event.key().equals(someone.issuance())
                            && event.topic().equals("issuance.v1"))
                    .extracting(EventProbe.Heard::type)
                    .containsExactly(
                            "issuance.requested.v1",
                            "issuance.department-approved.v1",
                            "issuance.approved.v1",
                            "issuance.invited.v1",
                            "issuance.enrolled.v1",
                            "issuance.pin-set.v1",
                            "issuance.identity-verified.v1",
                            "issuance.consented.v1",
                            "issuance.offered.v1",
                            "issuance.issued.v1");
        }
    }

    @Test
    void a_presentation_opens_a_gate_only_once() {
        var someone = cast.civilServant(Applicant.numbered(2));
        var gate = cast.gate();
        someone.comesToTheId();
        CivilServant.awaitUntil(() -> someone.shows(gate).allowed(), "the gate to open");

        var qr = someone.qr();

        assertThat(gate.scans(qr).allowed()).isTrue();
        assertThat(gate.scans(qr).reason()).isEqualTo("replayed");
    }

    @Test
    void a_returned_application_issues_nothing() {
        var someone = cast.civilServant(Applicant.numbered(3));
        someone.applies();
        CivilServant.awaitUntil(
                () -> cast.departmentHead().read(someone.issuance()).status() == 200, "the approval to open");

        cast.departmentHead()
                .giveBack(someone.issuance(), "사진이 흐립니다. 다시 올려 주세요.")
                .expect(201);

        someone.await("Returned");
        var phone = someone.applicant().phone();
        CivilServant.awaitUntil(() -> !cast.texts().texts(phone).isEmpty(), "the text that says why");
        assertThat(cast.texts().texts(phone)).singleElement().asString().contains("사진이 흐립니다");
    }

    @Test
    void a_reason_too_long_for_one_sms_is_told_in_full() {
        var reason = "사진이 흐립니다. 배경이 없고 얼굴이 다 보이는, 여섯 달 안에 찍은 사진을 다시 올려 주세요.";
        var someone = cast.civilServant(Applicant.numbered(4));
        someone.applies();
        CivilServant.awaitUntil(
                () -> cast.departmentHead().read(someone.issuance()).status() == 200, "the approval to open");

        cast.departmentHead().giveBack(someone.issuance(), reason).expect(201);

        try (var probe = EventProbe.fromTheStart(system.addresses().kafka(), "")) {
            probe.await(someone.issuance(), "notification.message-delivered.v1", Duration.ofSeconds(30));
        }
        assertThat(cast.texts().texts(someone.applicant().phone()))
                .singleElement()
                .asString()
                .contains("사유: " + reason);
    }
}
