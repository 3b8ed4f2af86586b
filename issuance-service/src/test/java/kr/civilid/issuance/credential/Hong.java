package kr.civilid.issuance.credential;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceEvent.Kind;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.request.domain.Agency;
import kr.civilid.issuance.request.domain.AgencyEntry;
import kr.civilid.issuance.request.domain.AgencyRegister;
import kr.civilid.issuance.request.domain.Employee;
import kr.civilid.issuance.request.domain.Request;

/// Somebody who does not exist.
public final class Hong {

    public static final AgencyCode AGENCY_CODE = new AgencyCode("1741000");
    public static final Agency AGENCY = new Agency(AGENCY_CODE, "행정안전부", "Ministry of the Interior and Safety");
    public static final Employee EMPLOYEE = new Employee(
            "2020123456",
            "홍길동",
            "HONG GILDONG",
            LocalDate.of(1990, 5, 17),
            "01012345678",
            AGENCY_CODE,
            "digital-government",
            "주무관",
            "행정주사보",
            "REGULAR",
            new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3, (byte) 0xFF, (byte) 0xD9});

    public static final AgencyRegister REGISTER = registerUntil(Optional.empty());

    public static AgencyRegister registerUntil(Optional<LocalDate> end) {
        return new AgencyRegister(
                List.of(new AgencyEntry(AGENCY, 1, 1, Optional.empty(), Optional.empty(), Optional.empty(), end)),
                List.of());
    }

    public static Request request(PersonId person) {
        return request(person, Digest.of("application".getBytes(StandardCharsets.UTF_8)));
    }

    public static Request request(PersonId person, Digest contentHash) {
        return new Request(
                IssuanceId.next(),
                person,
                Kind.NEW,
                "esaram",
                AGENCY_CODE,
                contentHash,
                Instant.parse("2026-03-01T00:00:00Z"));
    }

    private Hong() {}
}
