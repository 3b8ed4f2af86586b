package kr.civilid.local.journey;

import java.util.concurrent.atomic.AtomicReference;

/// From the text message to the ID on the phone.
final class PhoneChapter {

    static void tell(Scene scene, CivilServant hong) {
        var code = new AtomicReference<>("");
        scene.step(hong, "4 SMS invitation", () -> code.set(hong.receivesTheInvitation()), "issuance.invited.v1");
        scene.chapter("홍길동 takes up the phone");
        scene.step(hong, "5 앱 설치 phone bound", () -> hong.bindsThePhone(code.get()), "issuance.enrolled.v1");
        scene.step(hong, "6 비밀번호 PIN", hong::setsThePin, "issuance.pin-set.v1");
        scene.step(hong, "7 본인확인 identity check", hong::provesIdentity, "issuance.identity-verified.v1");
        scene.step(hong, "7 이용 동의 consent", hong::consents, "issuance.consented.v1");
        scene.step(
                hong,
                "7 발급 ID issued",
                () -> hong.takesTheId(hong.asksForTheOffer(), hong.receivesTheTransactionCode(), 2),
                "issuance.issued.v1");
    }

    private PhoneChapter() {}
}
