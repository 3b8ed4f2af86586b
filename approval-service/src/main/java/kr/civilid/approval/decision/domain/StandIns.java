package kr.civilid.approval.decision.domain;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kr.civilid.approval.access.domain.Named;
import kr.civilid.approval.access.domain.Office;
import kr.civilid.approval.access.domain.Official;

/// Who may take a seat that is not theirs by office: any holder of an office in the agency, and officials by name,
/// these only in the department of the seat.
public record StandIns(Set<Office> offices, Set<Named> officials) {

    public static final StandIns NOBODY = new StandIns(Set.of(), Set.of());

    public StandIns {
        offices = Set.copyOf(offices);
        officials = Set.copyOf(officials);
    }

    boolean include(Official official, Seat seat) {
        return seat.agency().equals(official.agency())
                && (offices.stream().anyMatch(official::holds)
                        || (seat.isIn(official.department())
                                && officials.stream().anyMatch(named -> named.is(official.person()))));
    }

    /// Whether `official` is one of them, in whatever department.
    public boolean name(Official official) {
        return offices.stream().anyMatch(official::holds)
                || officials.stream().anyMatch(named -> named.is(official.person()));
    }

    public StandIns with(StandIns others) {
        var allOffices = new HashSet<>(offices);
        allOffices.addAll(others.offices);
        var allOfficials = new HashSet<>(officials);
        allOfficials.addAll(others.officials);
        return new StandIns(allOffices, allOfficials);
    }

    /// One word for each, offices in capitals: what [#parse] takes.
    public String text() {
        var words = new TreeSet<String>();
        offices.forEach(office -> words.add(office.name()));
        officials.forEach(named -> words.add(named.token()));
        return String.join(" ", words);
    }

    public static StandIns parse(String text) {
        var words =
                Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
        return new StandIns(
                words.stream().filter(StandIns::isOffice).map(Office::valueOf).collect(Collectors.toSet()),
                words.stream().filter(word -> !isOffice(word)).map(Named::new).collect(Collectors.toSet()));
    }

    private static boolean isOffice(String word) {
        return Character.isUpperCase(word.charAt(0));
    }

    @Override
    public String toString() {
        return "StandIns[***]";
    }
}
