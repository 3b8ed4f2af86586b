package kr.civilid.local.journey;

import java.io.PrintStream;
import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;
import kr.civilid.local.Journey;
import kr.civilid.local.Service;
import kr.civilid.testkit.gate.GateReader;
import kr.civilid.testkit.peers.Addresses;
import kr.civilid.testkit.peers.Applicant;

/// 홍길동 applies, is approved, takes the ID, walks through the gate, loses the right to it, and stays outside.
public final class FirstJourney implements Journey {

    @Override
    public boolean walk(kr.civilid.local.Addresses system, PrintStream out) {
        var narrator = new Narrator(out);
        try (var observer = new Observer(system.kafka())) {
            var cast = new Cast(addresses(system));
            var hong = cast.civilServant(Applicant.HONG);
            toTheInvitation(narrator, observer, hong);
            var gate = onThePhone(narrator, observer, cast, hong);
            atTheGate(narrator, observer, cast, hong, gate);
        } catch (Narrator.StepFailed _) {
            out.println("    The journey ends here. The logs lie in .civilid/log/.");
        }
        return narrator.succeeded();
    }

    private static void toTheInvitation(Narrator narrator, Observer observer, CivilServant hong) {
        narrator.chapter("홍길동 applies in e-사람");
        narrator.step("1 신청 application", hong::applies, () -> reached(hong, observer.until("approval.opened.v1")));
        narrator.step(
                "2 부서장 결재 department head",
                hong::isApprovedByTheDepartmentHead,
                () -> reached(hong, observer.until("issuance.department-approved.v1")));
        narrator.step(
                "3 인사부서 승인 HR", hong::isApprovedByHr, () -> reached(hong, observer.until("issuance.approved.v1")));
    }

    private static GateReader onThePhone(Narrator narrator, Observer observer, Cast cast, CivilServant hong) {
        var code = new AtomicReference<>("");
        narrator.step(
                "4 SMS invitation",
                () -> code.set(hong.receivesTheInvitation()),
                () -> reached(hong, observer.until("issuance.invited.v1")));
        narrator.chapter("홍길동 takes up the phone");
        narrator.step(
                "5 앱 설치 phone bound",
                () -> hong.bindsThePhone(code.get()),
                () -> reached(hong, observer.until("issuance.enrolled.v1")));
        narrator.step("6 비밀번호 PIN", hong::setsThePin, () -> reached(hong, observer.until("issuance.pin-set.v1")));
        narrator.step(
                "7 본인확인 identity check",
                hong::provesIdentity,
                () -> reached(hong, observer.until("issuance.identity-verified.v1")));
        narrator.step("7 이용 동의 consent", hong::consents, () -> reached(hong, observer.until("issuance.consented.v1")));
        narrator.step(
                "7 발급 ID issued",
                () -> hong.takesTheId(hong.asksForTheOffer(), hong.receivesTheTransactionCode(), 2),
                () -> reached(hong, observer.until("issuance.issued.v1")));
        return cast.gate();
    }

    private static void atTheGate(Narrator narrator, Observer observer, Cast cast, CivilServant hong, GateReader gate) {
        narrator.chapter("홍길동 at the Government Complex Sejong");
        narrator.step(
                "8 출입 gate opens",
                () -> CivilServant.awaitUntil(() -> hong.shows(gate).allowed(), "the gate to open"),
                () -> "ALLOWED → " + observer.until("passage.allowed.v1"));
        narrator.step(
                "9 폐기 revoked by HR",
                () -> cast.hrOfficer()
                        .revoke(hong.applicant().employeeNumber(), "HR_DECISION")
                        .expect(204),
                () -> "Revoked → " + observer.until("registry.status-list-published.v1"));
        narrator.step(
                "10 출입 gate stays shut",
                () -> CivilServant.awaitUntil(() -> hong.shows(gate).reason().equals("revoked"), "the gate to refuse"),
                () -> "REFUSED → " + observer.until("passage.refused.v1"));
    }

    private static String reached(CivilServant who, String events) {
        return who.state() + " → " + events;
    }

    /// The launcher's addresses as the peers take them.
    public static Addresses addresses(kr.civilid.local.Addresses system) {
        return new Addresses(
                URI.create(system.of(Service.ISSUANCE)),
                URI.create(system.of(Service.APPROVAL)),
                URI.create(system.of(Service.DID_REGISTRY)),
                URI.create(system.of(Service.NOTIFICATION)),
                URI.create(system.of(Service.VERIFICATION)),
                URI.create(system.keycloak()),
                URI.create(system.handset().resolve("/").toString()));
    }
}
