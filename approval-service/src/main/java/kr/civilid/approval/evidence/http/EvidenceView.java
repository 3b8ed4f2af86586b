package kr.civilid.approval.evidence.http;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import kr.civilid.approval.evidence.application.ReadEvidence.Chain;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A signed chain; `keys` is a JWK set of the public keys that were used.
record EvidenceView(
        String issuanceId,
        List<String> records,
        String head,

        @Schema(implementation = Object.class) @JsonRawValue String keys) {

    static EvidenceView of(Chain chain) {
        return new EvidenceView(
                chain.issuanceId().toString(),
                chain.records(),
                chain.head(),
                "{\"keys\":[%s]}".formatted(String.join(",", chain.keys())));
    }
}
