package kr.civilid.approval.stage;

import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.Application;
import kr.civilid.events.catalog.ApplicationForm;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceEvent.Requested;
import kr.civilid.events.catalog.IssuanceEvent.Resubmitted;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.Particulars;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.catalog.Sealed;
import kr.civilid.testkit.people.Caller;

/// An agency with one department, its people and its applicant: each test has its own, so that none sees another's.
public record Bureau(AgencyCode agency, String department) {

    /// As short as a JPEG can begin.
    public static final byte[] PORTRAIT = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xd9};

    private static final Particulars PARTICULARS =
            new Particulars("HONG GILDONG", LocalDate.of(1990, 5, 17), "REGULAR", "010****5678", Digest.of(PORTRAIT));

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
        return new Application("2020123456", "홍길동", agency, department, "주무관", rank)
                .with(PARTICULARS)
                .salted(new byte[32]);
    }

    public String hash() {
        return hong().digest().base64url();
    }

    public Requested request(IssuanceId id) {
        return request(id, hong());
    }

    public Requested request(IssuanceId id, Application content) {
        return new Requested(
                id,
                PersonId.next(),
                IssuanceEvent.Kind.NEW,
                agency,
                content.digest(),
                sealed(form(content)),
                Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    /// The application comes back with this content.
    public Resubmitted resubmission(IssuanceId id, Application content) {
        return new Resubmitted(
                id, content.digest(), sealed(form(content)), Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    /// Hong has applied, and the approval has been announced.
    public IssuanceId applied() {
        var id = IssuanceId.next();
        Bus.say(request(id));
        Bus.await(id, ApprovalEvent.Opened.class);
        return id;
    }

    /// With the portrait that it names, if any.
    private static ApplicationForm form(Application content) {
        return new ApplicationForm(
                content, Optional.ofNullable(content.particulars()).map(_ -> PORTRAIT.clone()));
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
