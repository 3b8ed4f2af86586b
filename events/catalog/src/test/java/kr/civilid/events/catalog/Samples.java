package kr.civilid.events.catalog;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.CredentialEvent.Copy;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.IssuanceEvent.Kind;
import kr.civilid.events.catalog.NotificationEvent.Notice;

/// One of each event, as it stands in `contracts/`.
final class Samples {

    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");
    private static final IssuanceId ISSUANCE = IssuanceId.fromString("01950000-0000-7000-8000-000000000001");
    private static final PersonId PERSON = PersonId.fromString("01950000-0000-7000-8000-000000000002");
    private static final CredentialId CREDENTIAL = CredentialId.fromString("01950000-0000-7000-8000-000000000003");
    private static final MessageId MESSAGE = MessageId.fromString("01950000-0000-7000-8000-000000000004");
    private static final PassageId PASSAGE = PassageId.fromString("01950000-0000-7000-8000-000000000005");
    private static final TellingId TELLING = TellingId.fromString("01950000-0000-7000-8000-000000000006");
    private static final GateId GATE = new GateId("sejong-1-north");
    private static final Digest DIGEST = new Digest("47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU");
    private static final Sealed SEALED = new Sealed("eyJhbGciOiJFQ0RILUVTIn0..iv.text.tag");
    private static final URI LIST = URI.create("http://localhost:8083/statuslists/1");
    private static final StatusReference STATUS = new StatusReference(LIST, 421_337);

    static Stream<Event> all() {
        return Stream.of(issuance(), approval(), credential(), registry(), notification(), passage(), employment())
                .flatMap(events -> events);
    }

    private static Stream<Event> issuance() {
        return Stream.of(
                new IssuanceEvent.Requested(
                        ISSUANCE, PERSON, Kind.NEW, new AgencyCode("1741000"), DIGEST, SEALED, NOON),
                new IssuanceEvent.DepartmentApproved(ISSUANCE, NOON),
                new IssuanceEvent.Approved(ISSUANCE, SEALED, NOON),
                new IssuanceEvent.Returned(ISSUANCE, NOON),
                new IssuanceEvent.Resubmitted(ISSUANCE, DIGEST, SEALED, NOON),
                new IssuanceEvent.Withdrawn(ISSUANCE, NOON),
                new IssuanceEvent.Expired(ISSUANCE, NOON),
                new IssuanceEvent.Invited(ISSUANCE, NOON),
                new IssuanceEvent.Enrolled(ISSUANCE, DIGEST, NOON),
                new IssuanceEvent.PinSet(ISSUANCE, NOON),
                new IssuanceEvent.IdentityVerified(ISSUANCE, NOON),
                new IssuanceEvent.Consented(ISSUANCE, "2026-1", NOON),
                new IssuanceEvent.Offered(ISSUANCE, SEALED, NOON),
                new IssuanceEvent.NoticeDue(ISSUANCE, Notice.SUSPENDED, SEALED, NOON),
                new IssuanceEvent.Issued(ISSUANCE, CREDENTIAL, NOON),
                new IssuanceEvent.PersonErased(ISSUANCE, PERSON, NOON));
    }

    private static Stream<Event> approval() {
        return Stream.of(
                new ApprovalEvent.Opened(ISSUANCE, NOON),
                new ApprovalEvent.StepApproved(ISSUANCE, Step.DEPARTMENT, DIGEST, NOON),
                new ApprovalEvent.Granted(ISSUANCE, DIGEST, NOON),
                new ApprovalEvent.Returned(ISSUANCE, Step.HR, SEALED, NOON),
                new ApprovalEvent.MoreRequested(ISSUANCE, Step.HR, SEALED, NOON, NOON),
                new ApprovalEvent.ActedFor(ISSUANCE, Step.DEPARTMENT, NOON),
                new ApprovalEvent.Reminded(ISSUANCE, Step.DEPARTMENT, NOON),
                new ApprovalEvent.Escalated(ISSUANCE, Step.HR, NOON));
    }

    private static Stream<Event> credential() {
        return Stream.of(
                new CredentialEvent.CredentialIssued(
                        CREDENTIAL, ISSUANCE, PERSON, List.of(new Copy(STATUS, DIGEST)), NOON),
                new CredentialEvent.CredentialSuspended(CREDENTIAL, List.of(STATUS), Reason.LOST_PHONE, NOON),
                new CredentialEvent.CredentialResumed(CREDENTIAL, List.of(STATUS), NOON),
                new CredentialEvent.CredentialNeedsRenewal(CREDENTIAL, List.of(STATUS), NOON),
                new CredentialEvent.CredentialRevoked(CREDENTIAL, List.of(STATUS), Reason.HR_DECISION, NOON));
    }

    private static Stream<Event> registry() {
        return Stream.of(
                new RegistryEvent.DidRegistered("did:web:localhost%3A8443:organizations:1741000", NOON),
                new RegistryEvent.HolderRegistered(ISSUANCE, DIGEST, NOON),
                new RegistryEvent.StatusListPublished(LIST, 7, "eyJ0eXAiOiJzdGF0dXNsaXN0K2p3dCJ9.e30.sig", NOON),
                new RegistryEvent.TrustListPublished(3, "eyJ0eXAiOiJ0cnVzdCJ9.e30.sig", NOON));
    }

    private static Stream<Event> notification() {
        return Stream.of(
                new NotificationEvent.MessageAccepted(MESSAGE, ISSUANCE, Notice.INVITATION, NOON),
                new NotificationEvent.MessageDelivered(MESSAGE, ISSUANCE, Notice.TRANSACTION_CODE, NOON),
                new NotificationEvent.MessageUndeliverable(MESSAGE, ISSUANCE, Notice.INVITATION, "UNDELIV", NOON));
    }

    private static Stream<Event> passage() {
        return Stream.of(
                new PassageEvent.PassageAllowed(PASSAGE, GATE, NOON),
                new PassageEvent.PassageRefused(PASSAGE, GATE, "revoked", NOON));
    }

    private static Stream<Event> employment() {
        return Stream.of(
                new EmploymentEvent.AbsencesOrdered(PERSON, SEALED, NOON),
                new EmploymentEvent.ManyAbsencesOrdered(
                        TELLING, List.of(new EmploymentEvent.Told(PERSON, 3)), SEALED, NOON));
    }

    private Samples() {}
}
