package kr.civilid.approval;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.civilid.approval.access.application.RequireFreshLogIn;
import kr.civilid.approval.access.domain.EmployeeId;
import kr.civilid.approval.access.domain.LogIn;
import kr.civilid.approval.access.domain.Office;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.approval.access.domain.Person;
import kr.civilid.approval.access.domain.Visit;
import kr.civilid.approval.chain.domain.ChainRules;
import kr.civilid.approval.chain.domain.Grades;
import kr.civilid.approval.decision.domain.Chain;
import kr.civilid.approval.decision.domain.Deadlines;
import kr.civilid.approval.decision.domain.Round;
import kr.civilid.approval.decision.domain.Submission;
import kr.civilid.events.access.domain.Visitor;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.Application;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;

/// The people of the stories told by these tests.
public final class Cast {

    public static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");
    public static final Instant ONE_O_CLOCK = Instant.parse("2026-03-02T04:00:00Z");
    public static final AgencyCode MOIS = new AgencyCode("1741000");
    public static final AgencyCode OTHER = new AgencyCode("1130000");
    public static final String DEPARTMENT = "digital-government";

    public static final Application HONG = hong("7급");

    public static final Official KIM_HEAD =
            official("kim.head", MOIS, "2005000001", DEPARTMENT, Office.DEPARTMENT_HEAD);
    public static final Official LEE_DEPUTY =
            official("lee.deputy", MOIS, "2008000002", DEPARTMENT, Office.DEPARTMENT_HEAD);
    public static final Official PARK_HR =
            official("park.hr", MOIS, "2010000003", "human-resources", Office.HR_OFFICER);
    public static final Official CHOI_HR =
            official("choi.hr", OTHER, "2011000012", "human-resources", Office.HR_OFFICER);
    public static final Official AUDIT = official("audit", MOIS, "2012000005", "audit", Office.AUDITOR);

    public static Application hong(String rank) {
        return new Application("2020123456", "홍길동", MOIS, DEPARTMENT, "주무관", rank);
    }

    /// The same human with the same department, in whatever offices.
    public static Official holding(Official who, Office... offices) {
        return new Official(who.person(), who.department(), Set.of(offices));
    }

    public static Official official(
            String name, AgencyCode agency, String number, String department, Office... offices) {
        var person = new Person("subject-of-" + name, name, new EmployeeId(agency, number));
        return new Official(person, department, Set.of(offices));
    }

    public static Visit visit(Official who) {
        var visitor = new Visitor(
                who.person().subject(),
                who.person().username(),
                Set.of(),
                "civilid-web",
                Optional.of(who.agency()),
                "192.0.2.7");
        return new Visit(who, visitor, new LogIn(Optional.empty(), Optional.of(NOON), Optional.empty()));
    }

    /// Everybody logs in at [#NOON], and that is fresh enough.
    public static RequireFreshLogIn anyLogIn() {
        return new RequireFreshLogIn(Duration.ofHours(1), false, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    public static Submission submission() {
        return submission(IssuanceId.next());
    }

    public static Submission submission(IssuanceId id) {
        return new Submission(
                id,
                PersonId.next(),
                IssuanceEvent.Kind.NEW,
                new EmployeeId(HONG.agency(), HONG.employeeNumber()),
                Round.first(HONG.digest(), chain(HONG.agency(), HONG.department()), NOON),
                List.of());
    }

    /// 부서장, then 인사부서: the standard chain.
    public static Chain chain(AgencyCode agency, String department) {
        return standard(agency)
                .fix(new Application("1", "x", agency, department, "x", "x"), IssuanceEvent.Kind.NEW, grades());
    }

    public static ChainRules standard(AgencyCode agency) {
        return ChainRules.standard(agency, new Deadlines(3, 1));
    }

    /// Those that the service brings.
    public static Grades grades() {
        try (var in = Cast.class.getResourceAsStream("/grades.csv")) {
            return Grades.read(new String(in.readAllBytes(), UTF_8).lines());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cast() {}
}
