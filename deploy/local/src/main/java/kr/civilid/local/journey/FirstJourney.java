package kr.civilid.local.journey;

import java.io.PrintStream;
import java.net.URI;
import kr.civilid.local.Journey;
import kr.civilid.local.Service;
import kr.civilid.testkit.peers.Addresses;
import kr.civilid.testkit.peers.Applicant;

/// One civil servant's years with the ID: applied for, returned and sent again, approved by who acts for the head,
/// issued, shown at a gate, lost with the phone, reissued, and ended by the retirement.
public final class FirstJourney implements Journey {

    @Override
    public boolean walk(kr.civilid.local.Addresses system, PrintStream out) {
        var narrator = new Narrator(out);
        try (var observer = new Observer(system.kafka())) {
            var cast = new Cast(addresses(system));
            tell(new Scene(narrator, observer, cast, cast.gate()), cast.civilServant(Applicant.HONG));
        } catch (Narrator.StepFailed _) {
            out.println("    The journey ends here. The logs lie in .civilid/log/.");
        }
        return narrator.succeeded();
    }

    private static void tell(Scene scene, CivilServant hong) {
        ApplicationChapter.tell(scene, hong);
        PhoneChapter.tell(scene, hong);
        scene.chapter("홍길동 at the Government Complex Sejong");
        scene.opens(hong, "8 출입 gate opens");
        retires(scene, LostPhoneChapter.tell(scene, hong));
    }

    private static void retires(Scene scene, CivilServant hong) {
        scene.chapter("홍길동 retires");
        scene.step(
                "  퇴직 발령 personnel order",
                () -> scene.cast()
                        .hrSystem()
                        .orders(hong.applicant(), "RETIREMENT", ApplicationChapter.today())
                        .expect(202),
                "Revoked",
                "registry.status-list-published.v1");
        scene.staysShut(hong, "revoked", "  출입 gate stays shut");
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
