package kr.civilid.approval.chain.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.List;
import kr.civilid.approval.chain.domain.ChainRules;
import kr.civilid.approval.chain.domain.ChainRules.StepRule;
import kr.civilid.approval.decision.domain.Deadlines;
import kr.civilid.approval.decision.domain.StandIns;
import kr.civilid.events.catalog.AgencyCode;
import org.hibernate.annotations.Immutable;

/// One version of an agency's rules.
@Entity
@NamedQuery(name = ChainRow.LATEST, query = "from ChainRow where agency = :agency order by version desc")
@Immutable
@Table(name = "chain_rules")
@IdClass(ChainRow.Key.class)
class ChainRow {

    static final String LATEST = "ChainRow.latest";

    record Key(String agency, long version) {}

    @Id
    String agency = "";

    @Id
    long version;

    int departmentDays;
    int departmentRemind;
    String departmentNext = "";
    int hrDays;
    int hrRemind;
    String hrNext = "";

    ChainRules rules(List<DelegatedRow> delegated, List<LineRow> lines) {
        return new ChainRules(
                new AgencyCode(agency),
                version,
                new StepRule(new Deadlines(departmentDays, departmentRemind), StandIns.parse(departmentNext)),
                new StepRule(new Deadlines(hrDays, hrRemind), StandIns.parse(hrNext)),
                LineRow.rules(delegated, null),
                lines.stream().map(line -> line.line(delegated)).toList());
    }
}
