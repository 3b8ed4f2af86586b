package kr.civilid.issuance.lifecycle.application;

import java.time.Instant;
import java.util.Optional;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.enrolment.domain.PhonePlatform;
import kr.civilid.issuance.request.domain.Request;

/// A live ID, the request it came from, and the phone it is on as long as that is bound; as of `at`.
///
/// `lossNote` is what was said when the phone was reported lost, for those who may read it.
public record LiveId(
        Credential.Live credential, Request request, Optional<Phone> phone, Optional<String> lossNote, Instant at) {

    /// `model` is what the platform attests or the app says.
    public record Phone(PhonePlatform platform, Optional<String> model) {}

    LiveId noting(String words) {
        return new LiveId(credential, request, phone, Optional.of(words), at);
    }

    @Override
    public String toString() {
        return "LiveId[" + credential.id() + "]";
    }
}
