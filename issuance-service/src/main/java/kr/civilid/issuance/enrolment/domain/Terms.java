package kr.civilid.issuance.enrolment.domain;

import java.nio.charset.StandardCharsets;
import kr.civilid.events.catalog.Digest;

/// 이용약관 in one version, Korean and English.
public record Terms(String version, String korean, String english) {

    /// `SHA-256(Korean text ‖ 0x00 ‖ English text)`, both in UTF-8: what a consent names.
    public Digest hash() {
        return Digest.of((korean + '\0' + english).getBytes(StandardCharsets.UTF_8));
    }
}
