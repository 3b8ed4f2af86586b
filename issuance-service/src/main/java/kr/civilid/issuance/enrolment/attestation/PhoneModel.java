package kr.civilid.issuance.enrolment.attestation;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kr.civilid.issuance.enrolment.domain.Attested;

/// A phone's model as its hardware attests it; what no screen could show is left out.
final class PhoneModel {

    static Optional<String> of(Optional<byte[]> attested) {
        return attested.map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip())
                .filter(model -> model.matches("[^\\p{C}\\uFFFD]{1," + Attested.LONGEST_MODEL + "}"));
    }

    private PhoneModel() {}
}
