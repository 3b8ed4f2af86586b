package kr.civilid.approval.inbox.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import kr.civilid.approval.access.domain.Named;
import kr.civilid.approval.access.domain.Office;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.approval.personal.application.Numbers;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import org.jspecify.annotations.Nullable;

/// A seat that somebody may take, as the inbox's query reads it; `place` puts one's own before those of the absent,
/// whose `username` is given. `unit` and `who` are the hashes of department and number.
record TakenSeat(
        int place,
        @Nullable Step step,
        @Nullable String department,
        @Nullable String word,
        String number,
        String subject,
        @Nullable String username,
        @Nullable String unit,
        String who) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static String of(Official official, Numbers numbers) {
        var own = of(official, 0, null);
        var acting = official.absent().stream()
                .flatMap(absent -> of(absent, 1, absent.person().username()));
        return json(Stream.of(own, named(official), acting)
                .flatMap(seats -> seats)
                .map(seat -> seat.hashed(official.agency(), numbers))
                .toList());
    }

    /// By the words with which the agency's rules may call them: an office anywhere, a name in its own department.
    private static Stream<TakenSeat> named(Official who) {
        var person = who.person();
        var number = person.employee().number();
        var offices = who.offices().stream()
                .map(office -> new TakenSeat(0, null, null, office.name(), number, person.subject(), null, null, ""));
        var names = Stream.of(person.username(), number)
                .filter(word -> word.matches(Named.FIT) && new Named(word).is(person))
                .map(word -> new TakenSeat(0, null, who.department(), word, number, person.subject(), null, null, ""));
        return Stream.concat(offices, names);
    }

    private static Stream<TakenSeat> of(Official who, int place, @Nullable String username) {
        var number = who.person().employee().number();
        var subject = who.person().subject();
        var heads = Stream.of(new TakenSeat(
                        place, Step.DEPARTMENT, who.department(), null, number, subject, username, null, ""))
                .filter(_ -> who.holds(Office.DEPARTMENT_HEAD));
        var hr = Stream.of(new TakenSeat(place, Step.HR, null, null, number, subject, username, null, ""))
                .filter(_ -> who.holds(Office.HR_OFFICER));
        return Stream.concat(heads, hr);
    }

    private TakenSeat hashed(AgencyCode agency, Numbers numbers) {
        var unit = department == null ? null : numbers.hash(agency, department);
        return new TakenSeat(place, step, department, word, number, subject, username, unit, numbers.hash(number));
    }

    private static String json(List<TakenSeat> seats) {
        try {
            return JSON.writeValueAsString(seats);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("seats that cannot be written", e);
        }
    }

    @Override
    public String toString() {
        return "TakenSeat[%s, ***]".formatted(step);
    }
}
