package kr.civilid.issuance.lifecycle.application;

import java.util.Optional;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.enrolment.domain.PhonePlatform;
import kr.civilid.issuance.request.domain.Request;

/// A live ID, the request it came from, and the phone it is on as long as that is bound.
public record LiveId(Credential.Live credential, Request request, Optional<PhonePlatform> platform) {}
