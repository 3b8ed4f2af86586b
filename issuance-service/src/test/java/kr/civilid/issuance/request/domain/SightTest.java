package kr.civilid.issuance.request.domain;

import static kr.civilid.issuance.credential.Hong.AGENCY_CODE;
import static kr.civilid.issuance.credential.Hong.EMPLOYEE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.credential.Hong;
import org.junit.jupiter.api.Test;

class SightTest {

    private static final AgencyCode OTHER = new AgencyCode("1130000");
    private final Request request = Hong.request(PersonId.next());

    @Test
    void officials_see_their_own_agency_only() {
        assertThat(sight(official(Role.HR_OFFICER, AGENCY_CODE))).contains(Sight.FULL);
        assertThat(sight(official(Role.HELP_DESK, AGENCY_CODE))).contains(Sight.MASKED);
        assertThat(sight(official(Role.HR_OFFICER, OTHER))).isEmpty();
        assertThat(sight(official(Role.HELP_DESK, OTHER))).isEmpty();
    }

    @Test
    void an_applicant_sees_their_own_only_and_a_number_counts_within_its_agency() {
        assertThat(sight(applicant(AGENCY_CODE, EMPLOYEE.employeeNumber()))).contains(Sight.PROGRESS);
        assertThat(sight(applicant(AGENCY_CODE, "2020999999"))).isEmpty();
        assertThat(sight(applicant(OTHER, EMPLOYEE.employeeNumber()))).isEmpty();
    }

    @Test
    void an_HR_system_sees_what_it_sent() {
        assertThat(sight(system("esaram"))).contains(Sight.PROGRESS);
        assertThat(sight(system("insarang"))).isEmpty();
    }

    @Test
    void the_name_of_a_client_without_the_role_counts_for_nothing() {
        var caller =
                new Caller("subject", "esaram", Set.of(), "esaram", Optional.empty(), Optional.empty(), "127.0.0.1");

        assertThat(sight(caller)).isEmpty();
    }

    @Test
    void an_HR_officer_who_is_the_applicant_sees_as_an_officer() {
        var both = new Caller(
                "subject",
                "park",
                Set.of(Role.HR_OFFICER, Role.APPLICANT),
                "civilid-web",
                Optional.of(AGENCY_CODE),
                Optional.of(EMPLOYEE.employeeNumber()),
                "127.0.0.1");

        assertThat(sight(both)).contains(Sight.FULL);
        assertThat(both).hasToString("Caller[" + both.roles() + "]");
    }

    private Optional<Sight> sight(Caller caller) {
        return Sight.of(caller, request, EMPLOYEE);
    }

    private static Caller official(Role role, AgencyCode agency) {
        return new Caller(
                "subject", "park", Set.of(role), "civilid-web", Optional.of(agency), Optional.of("2010000003"), "::1");
    }

    private static Caller applicant(AgencyCode agency, String number) {
        return new Caller(
                "subject",
                "hong",
                Set.of(Role.APPLICANT),
                "civilid-web",
                Optional.of(agency),
                Optional.of(number),
                "::1");
    }

    private static Caller system(String client) {
        return new Caller("subject", client, Set.of(Role.HR_SYSTEM), client, Optional.empty(), Optional.empty(), "::1");
    }
}
