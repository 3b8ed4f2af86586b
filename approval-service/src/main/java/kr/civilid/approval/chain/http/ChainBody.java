package kr.civilid.approval.chain.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import kr.civilid.approval.access.domain.Named;
import kr.civilid.approval.access.domain.Office;
import kr.civilid.approval.chain.domain.ChainRules;
import kr.civilid.approval.chain.domain.ChainRules.StepRule;
import kr.civilid.approval.chain.domain.ChainUnfit;
import kr.civilid.approval.chain.domain.DelegatedDecision;
import kr.civilid.approval.chain.domain.DepartmentLine;
import kr.civilid.approval.chain.domain.DepartmentLine.Own;
import kr.civilid.approval.decision.domain.Deadlines;
import kr.civilid.approval.decision.domain.StandIns;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.IssuanceEvent.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An agency's rules as they are read and written. `version` is that of the rules read.
@Schema(example = ChainBody.EXAMPLE)
record ChainBody(
        @NotNull @Min(0) Long version,
        @NotNull @Valid Rule department,
        @NotNull @Valid Rule hr,
        @NotNull @Size(max = 20) List<@NotNull @Valid Delegated> delegatedDecisions,
        @Size(max = 500) @Nullable List<@NotNull @Valid Line> departments) {

    static final String EXAMPLE = """
            {"version": 0,
             "department": {"deadlineDays": 2, "remindBefore": 1, "next": {"offices": ["HR_OFFICER"], "officials": ["lee.deputy"]}},
             "hr": {"deadlineDays": 3, "remindBefore": 1, "next": {"offices": [], "officials": []}},
             "delegatedDecisions": [{"kinds": ["REISSUE"], "upToRank": 7, "by": {"offices": [], "officials": ["lee.deputy"]}}],
             "departments": [{"department": "digital-government", "head": "2005000001", "deputies": ["2008000002", "cho.officer"],
               "rule": {"deadlineDays": 1, "remindBefore": 0, "next": {"offices": ["HR_OFFICER"], "officials": []}},
               "delegatedDecisions": []}]}
            """;

    /// `next` may decide once the deadline, in working days, has passed.
    record Rule(
            @NotNull @Min(1) @Max(Deadlines.LONGEST) Integer deadlineDays,
            @NotNull @Min(0) @Max(Deadlines.LONGEST) Integer remindBefore,
            @NotNull @Valid Who next) {

        static Rule of(StepRule rule) {
            return new Rule(rule.deadlines().days(), rule.deadlines().remindBefore(), Who.of(rule.next()));
        }

        StepRule rule() {
            if (remindBefore >= deadlineDays) {
                throw new ChainUnfit();
            }
            return new StepRule(new Deadlines(deadlineDays, remindBefore), next.standIns());
        }
    }

    /// 전결: for applications of these kinds, of people of grade `upToRank` and below (9 is the lowest), or of everybody.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Delegated(
            @NotNull @Size(min = 1, max = 2) Set<@NotNull Kind> kinds,
            @Min(1) @Max(9) @Nullable Integer upToRank,
            @NotNull @Valid Who by) {

        static Delegated of(DelegatedDecision rule) {
            return new Delegated(
                    rule.kinds(), rule.upToRank().isPresent() ? rule.upToRank().getAsInt() : null, Who.of(rule.by()));
        }

        DelegatedDecision rule() {
            return new DelegatedDecision(
                    kinds, upToRank == null ? OptionalInt.empty() : OptionalInt.of(upToRank), by.standIns());
        }
    }

    /// 직무대리: who acts for the head while a personnel order keeps them away: the first deputy who is there. `rule` and
    /// `delegatedDecisions` hold for the department in place of the agency's, where they are given.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            @NotNull @Size(min = 1, max = 100) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*")
            String department,

            @Schema(description = "Employee number", examples = "2005000001") @NotNull @Pattern(regexp = "\\d{1,32}")
            String head,

            @NotNull @Size(min = 1, max = DepartmentLine.LONGEST)
            List<@NotNull @Pattern(regexp = Named.FIT) String> deputies,

            @Valid @Nullable Rule rule,
            @Size(max = 20) @Nullable List<@NotNull @Valid Delegated> delegatedDecisions) {

        static Line of(DepartmentLine line) {
            return new Line(
                    line.department(),
                    line.head().token(),
                    line.deputies().stream().map(Named::token).toList(),
                    line.own().rule().map(Rule::of).orElse(null),
                    line.own()
                            .delegatedDecisions()
                            .map(rules -> rules.stream().map(Delegated::of).toList())
                            .orElse(null));
        }

        DepartmentLine line() {
            return new DepartmentLine(
                    department,
                    new Named(head),
                    deputies.stream().map(Named::new).toList(),
                    new Own(
                            Optional.ofNullable(rule).map(Rule::rule),
                            Optional.ofNullable(delegatedDecisions)
                                    .map(rules ->
                                            rules.stream().map(Delegated::rule).toList())));
        }

        @Override
        public String toString() {
            return "Line[***]";
        }
    }

    /// Offices of the agency, and officials by user name or employee number, each in their own department.
    record Who(
            @NotNull @Size(max = 2) Set<@NotNull Office> offices,
            @NotNull @Size(max = 50) Set<@NotNull @Pattern(regexp = Named.FIT) String> officials) {

        static Who of(StandIns standIns) {
            return new Who(
                    standIns.offices(),
                    standIns.officials().stream()
                            .map(Named::token)
                            .collect(Collectors.toCollection(java.util.TreeSet::new)));
        }

        StandIns standIns() {
            if (offices.contains(Office.AUDITOR)) {
                throw new ChainUnfit();
            }
            return new StandIns(offices, officials.stream().map(Named::new).collect(Collectors.toSet()));
        }

        @Override
        public String toString() {
            return "Who[***]";
        }
    }

    static ChainBody of(ChainRules rules) {
        return new ChainBody(
                rules.version(),
                Rule.of(rules.department()),
                Rule.of(rules.hr()),
                rules.delegatedDecisions().stream().map(Delegated::of).toList(),
                rules.lines().stream().map(Line::of).toList());
    }

    ChainRules rules(AgencyCode agency) {
        return new ChainRules(
                agency,
                version,
                department.rule(),
                hr.rule(),
                delegatedDecisions.stream().map(Delegated::rule).toList(),
                departments == null
                        ? List.of()
                        : departments.stream().map(Line::line).toList());
    }
}
