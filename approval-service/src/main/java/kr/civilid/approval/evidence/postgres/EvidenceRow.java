package kr.civilid.approval.evidence.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.UUID;
import kr.civilid.approval.evidence.domain.Statement;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import org.hibernate.annotations.Immutable;

/// One signed record, and the decision that it is of.
@Entity
@NamedQuery(name = EvidenceRow.CHAIN, query = "from EvidenceRow where issuanceId = :id order by number")
@Immutable
@Table(name = "evidence")
@IdClass(EvidenceRow.Key.class)
class EvidenceRow {

    static final String CHAIN = "EvidenceRow.chain";

    record Key(UUID issuanceId, int number) {}

    @Id
    UUID issuanceId = new UUID(0, 0);

    @Id
    int number;

    int round;

    @jakarta.persistence.Enumerated(jakarta.persistence.EnumType.STRING)
    Step step = Step.DEPARTMENT;

    String kid = "";
    String jws = "";

    static EvidenceRow of(Statement decided, int number, String jws, String kid) {
        var row = new EvidenceRow();
        row.issuanceId = decided.issuanceId().value();
        row.number = number;
        row.round = decided.round();
        row.step = decided.step();
        row.kid = kid;
        row.jws = jws;
        return row;
    }
}
