package kr.civilid.approval.chain.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.stream.Collectors;
import kr.civilid.approval.access.domain.Named;
import kr.civilid.approval.chain.domain.ChainRules;
import kr.civilid.approval.chain.domain.DepartmentLine;

/// Who acts for the head of one department, in one version of the rules.
@Entity
@NamedQuery(
        name = LineRow.OF_VERSION,
        query = "from LineRow where agency = :agency and version = :version order by place")
@NamedQuery(
        name = LineRow.PRESENT,
        query = "from LineRow where agency = :agency"
                + " and version = (select max(c.version) from ChainRow c where c.agency = :agency)"
                + " and (concat(' ', deputies, ' ') like concat('% ', :name, ' %')"
                + " or concat(' ', deputies, ' ') like concat('% ', :number, ' %')) order by place")
@Table(name = "department_line")
@IdClass(LineRow.Key.class)
class LineRow {

    static final String OF_VERSION = "LineRow.ofVersion";
    static final String PRESENT = "LineRow.present";

    record Key(String agency, long version, int place) {}

    @Id
    String agency = "";

    @Id
    long version;

    @Id
    int place;

    String department = "";
    String head = "";

    /// Words, the first to act first.
    String deputies = "";

    static LineRow of(ChainRules rules, int place, DepartmentLine line) {
        var row = new LineRow();
        row.agency = rules.agency().digits();
        row.version = rules.version();
        row.place = place;
        row.department = line.department();
        row.head = line.head().token();
        row.deputies = line.deputies().stream().map(Named::token).collect(Collectors.joining(" "));
        return row;
    }

    DepartmentLine line() {
        return new DepartmentLine(
                department,
                new Named(head),
                Arrays.stream(deputies.split(" ")).map(Named::new).toList());
    }
}
