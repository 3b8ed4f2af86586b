package kr.civilid.approval.evidence.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.civilid.approval.access.domain.Access;
import kr.civilid.approval.access.domain.Access.Act;
import kr.civilid.approval.access.domain.Visit;
import kr.civilid.approval.decision.application.ApprovalNotFound;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;

/// Gives the signed chain of an approval to HR and auditors of its agency, with a signed statement of how far it goes:
/// without that, a chain whose end was cut off would still look whole.
@ApplicationScoped
public class ReadEvidence {

    /// `typ` of the record of one decision.
    public static final String RECORD = "civilid-evidence+jwt";

    /// `typ` of what says how far a chain goes.
    public static final String HEAD = "civilid-evidence-head+jwt";

    private final EvidenceRecords evidence;
    private final Signatures signatures;
    private final Clock clock;

    ReadEvidence(EvidenceRecords evidence, Signatures signatures, Clock clock) {
        this.evidence = evidence;
        this.signatures = signatures;
        this.clock = clock;
    }

    /// `keys` are JWKs, `salt` is that of the commitments; everything else is a compact JWS.
    public record Chain(
            IssuanceId issuanceId, List<String> records, String head, List<String> keys, Optional<String> salt) {}

    public Uni<Chain> of(IssuanceId id, Visit visit) {
        var at = clock.instant();
        return evidence.of(id, new Access(visit, Act.EVIDENCE_READ, at)).flatMap(kept -> {
            var found = kept.orElseThrow(ApprovalNotFound::new);
            var head = new LinkedHashMap<String, Object>();
            head.put("issuanceId", id.toString());
            head.put("count", found.records().size());
            if (!found.records().isEmpty()) {
                head.put("last", hash(found.records().getLast()).base64url());
            }
            head.put("at", at.toString());
            return signatures
                    .sign(HEAD, head)
                    .map(signed -> new Chain(id, found.records(), signed, keys(found.keys()), found.salt()));
        });
    }

    /// What the next record names as its `previous`.
    public static Digest hash(String record) {
        return Digest.of(record.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    private List<String> keys(List<String> earlier) {
        return Stream.concat(earlier.stream(), Stream.of(signatures.publicKey()))
                .distinct()
                .toList();
    }
}
