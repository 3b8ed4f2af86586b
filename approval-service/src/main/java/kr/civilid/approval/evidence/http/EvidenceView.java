package kr.civilid.approval.evidence.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import kr.civilid.approval.evidence.application.ReadEvidence.Chain;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A signed chain; `keys` is a JWK set of the public keys that were used. A commitment in a record is
/// `SHA-256(salt ‖ what it stands for)`, of the ASCII of `salt`, which comes with the first record and is gone once the
/// applicant is erased.
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvidenceView(
        String issuanceId,
        List<String> records,
        String head,

        @Schema(implementation = Object.class) @JsonRawValue String keys,

        @Nullable String salt) {

    static EvidenceView of(Chain chain) {
        return new EvidenceView(
                chain.issuanceId().toString(),
                chain.records(),
                chain.head(),
                "{\"keys\":[%s]}".formatted(String.join(",", chain.keys())),
                chain.salt().orElse(null));
    }
}
