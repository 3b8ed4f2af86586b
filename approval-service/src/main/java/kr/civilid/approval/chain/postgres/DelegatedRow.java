package kr.civilid.approval.chain.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import kr.civilid.approval.chain.domain.ChainRules;
import kr.civilid.approval.chain.domain.DelegatedDecision;
import kr.civilid.approval.decision.domain.StandIns;
import kr.civilid.events.catalog.IssuanceEvent.Kind;
import org.jspecify.annotations.Nullable;

/// One rule of 전결 in one version.
@Entity
@NamedQuery(
        name = DelegatedRow.OF_VERSION,
        query = "from DelegatedRow where agency = :agency and version = :version order by place")
@Table(name = "delegated_decision")
@IdClass(DelegatedRow.Key.class)
class DelegatedRow {

    static final String OF_VERSION = "DelegatedRow.ofVersion";

    record Key(String agency, long version, int place) {}

    @Id
    String agency = "";

    @Id
    long version;

    @Id
    int place;

    String kinds = "";

    @Nullable
    Integer upToRank;

    String decidedBy = "";

    /// Null for a rule of the whole agency.
    @Nullable
    String department;

    static DelegatedRow of(ChainRules rules, Optional<String> department, DelegatedDecision rule) {
        var row = new DelegatedRow();
        row.agency = rules.agency().digits();
        row.version = rules.version();
        row.department = department.orElse(null);
        row.kinds = rule.kinds().stream().sorted().map(Kind::name).collect(Collectors.joining(" "));
        row.upToRank = rule.upToRank().isPresent() ? rule.upToRank().getAsInt() : null;
        row.decidedBy = rule.by().text();
        return row;
    }

    DelegatedRow at(int where) {
        place = where;
        return this;
    }

    boolean isOf(@Nullable String other) {
        return Objects.equals(department, other);
    }

    DelegatedDecision rule() {
        return new DelegatedDecision(
                Arrays.stream(kinds.split(" ")).map(Kind::valueOf).collect(Collectors.toSet()),
                upToRank == null ? OptionalInt.empty() : OptionalInt.of(upToRank),
                StandIns.parse(decidedBy));
    }
}
