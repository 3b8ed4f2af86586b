package kr.civilid.issuance.request.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kr.civilid.events.catalog.AgencyCode;

/// Who of an agency may have the ID, and with what portrait. An agency on a closed network has no use for it at all.
public record Eligibility(Set<EmploymentType> employment, boolean closedNetwork, PortraitRule portrait) {

    /// Every obstacle at once, so that nobody applies four times to learn of four.
    public List<Obstacle> obstacles(Employee employee, Standing standing, AgencyRegister register, LocalDate day) {
        var found = new ArrayList<Obstacle>();
        if (!employment.contains(standing.employment())) {
            found.add(Obstacle.notOfTheStaff());
        }
        found.addAll(agency(employee.agency(), register, day));
        if (closedNetwork) {
            found.add(Obstacle.closedNetwork());
        }
        if (!standing.employedOn(day)) {
            found.add(Obstacle.notEmployed());
        }
        if (!isPlausible(employee.phone())) {
            found.add(Obstacle.phoneNotPlausible());
        }
        if (!standing.phoneInOwnName()) {
            found.add(Obstacle.phoneNotOwn());
        }
        found.addAll(portrait.obstacles(employee.portrait()));
        return List.copyOf(found);
    }

    private static List<Obstacle> agency(AgencyCode code, AgencyRegister register, LocalDate day) {
        return register.find(code)
                .map(entry -> {
                    if (entry.standsOn(day)) {
                        return List.<Obstacle>of();
                    }
                    return entry.from().filter(day::isBefore).isPresent()
                            ? List.of(Obstacle.agencyNotYet())
                            : List.of(Obstacle.agencyAbolished(register.successorsOf(code, day)));
                })
                .orElseGet(() -> List.of(Obstacle.unknownAgency()));
    }

    /// The prefixes before 010 are out of service, and nobody's number is one digit eight times.
    private static boolean isPlausible(String phone) {
        return phone.matches("010\\d{8}") && phone.chars().skip(3).distinct().count() > 1;
    }
}
