package kr.civilid.issuance.request.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.civilid.events.catalog.AgencyCode;

/// Who of an agency may have the ID, and with what portrait.
public record Eligibility(Scope scope, Set<EmploymentType> employment, PortraitRule portrait) {

    /// Which agencies take part. One on a closed network has no use for the ID at all; `kinds` (유형분류_대) are those that
    /// do, none for any.
    public record Scope(boolean included, boolean closedNetwork, Set<String> kinds) {

        public static final Scope ALL = new Scope(true, false, Set.of());

        List<Obstacle> obstacles(Optional<AgencyEntry> agency) {
            var found = new ArrayList<Obstacle>();
            var strange = agency.filter(entry ->
                    !kinds.isEmpty() && entry.kind().filter(kinds::contains).isEmpty());
            if (!included || strange.isPresent()) {
                found.add(Obstacle.agencyOutOfScope());
            }
            if (closedNetwork) {
                found.add(Obstacle.closedNetwork());
            }
            return found;
        }
    }

    /// Every obstacle at once, so that nobody applies four times to learn of four.
    public List<Obstacle> obstacles(Employee employee, Standing standing, AgencyRegister register, LocalDate day) {
        var found = new ArrayList<Obstacle>();
        if (!employment.contains(standing.employment())) {
            found.add(Obstacle.notOfTheStaff());
        }
        found.addAll(agency(employee.agency(), register, day));
        found.addAll(scope.obstacles(register.find(employee.agency())));
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
