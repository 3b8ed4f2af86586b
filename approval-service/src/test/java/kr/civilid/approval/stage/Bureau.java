package kr.civilid.approval.stage;

import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.Application;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceEvent.Requested;
import kr.civilid.events.catalog.IssuanceEvent.Resubmitted;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.catalog.Sealed;
import kr.civilid.testkit.people.Caller;

/// An agency with one department, its people and its applicant: each test has its own, so that none sees another's.
public record Bureau(AgencyCode agency, String department) {

    private static final AtomicInteger NEXT = new AtomicInteger(2_000_001);

    public static Bureau found() {
        return new Bureau(new AgencyCode(Integer.toString(NEXT.getAndIncrement())), "digital-government");
    }

    public Caller head() {
        return person("head", "2005000001", "department-head");
    }

    public Caller deputy() {
        return person("deputy", "2008000002", "department-head");
    }

    public Caller hr() {
        return person("hr", "2010000003", "hr-officer");
    }

    public Caller auditor() {
        return person("auditor", "2012000005", "auditor");
    }

    /// Somebody of this department; the employee number decides who it is.
    public Caller person(String name, String number, String... roles) {
        return new Caller(name + "." + agency, "civilid-web", List.of(roles), agency.digits(), department, number);
    }

    public Application hong() {
        return hong("7급");
    }

    public Application hong(String rank) {
        return new Application("2020123456", "홍길동", agency, department, "주무관", rank).salted(new byte[32]);
    }

    public String hash() {
        return hong().digest().base64url();
    }

    public Requested request(IssuanceId id) {
        return new Requested(
                id,
                PersonId.next(),
                IssuanceEvent.Kind.NEW,
                agency,
                hong().digest(),
                sealed(hong()),
                Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    /// The application comes back with this content.
    public Resubmitted resubmission(IssuanceId id, Application content) {
        return new Resubmitted(
                id, content.digest(), sealed(content), Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    /// Hong has applied, and the approval has been announced.
    public IssuanceId applied() {
        var id = IssuanceId.next();
        Bus.say(request(id));
        Bus.await(id, ApprovalEvent.Opened.class);
        return id;
    }

    /// For the eyes of the service under test alone.
    public static Sealed sealed(Object content) {
        return Sealed.to(approvalKey(), content);
    }

    private static ECKey approvalKey() {
        try {
            return ECKey.parse(Files.readString(Path.of(System.getProperty("civilid.sealing.approval.public"))));
        } catch (IOException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
