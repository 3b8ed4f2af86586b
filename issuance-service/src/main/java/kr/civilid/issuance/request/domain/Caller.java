package kr.civilid.issuance.request.domain;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.civilid.events.access.domain.Visitor;
import kr.civilid.events.catalog.AgencyCode;

/// Whoever asks, as their access token says: an HR system, or a person of an agency.
///
/// `subject` is the log-in, `client` the OAuth client, e.g. `esaram`; `from` the network address, for the access
/// record.
public record Caller(
        String subject,
        String name,
        Set<Role> roles,
        String client,
        Optional<AgencyCode> agency,
        Optional<String> employeeNumber,
        String from) {

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /// Acts in this role for this agency.
    public boolean is(Role role, AgencyCode of) {
        return is(role) && agency.filter(of::equals).isPresent();
    }

    /// The HR system that sent `request`.
    public boolean sent(Request request) {
        return is(Role.HR_SYSTEM) && client.equals(request.hrSystem());
    }

    /// The person whom `request` is for.
    public boolean appliesBy(Request request, Employee employee) {
        return is(Role.APPLICANT, request.agency())
                && employeeNumber.filter(employee.employeeNumber()::equals).isPresent();
    }

    /// What goes on record of them.
    public Visitor visitor() {
        var held = roles.stream().map(Role::text).collect(Collectors.toSet());
        return new Visitor(subject, name, held, client, agency, from);
    }

    @Override
    public String toString() {
        return "Caller[" + roles + "]";
    }
}
