package kr.civilid.testkit.admission;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.people.ForgedTokens;
import kr.civilid.testkit.people.Tokens;

/// Somebody at the door: what they show, and who the realm takes them for, if it takes them for anybody.
///
/// What a test has prepared belongs to agency 1741000: sent by `esaram`, about `hong`.
public record Visitor(String name, Optional<String> token, Optional<Caller> known) {

    private static final String AGENCY = "1741000";
    private static final String OTHER_AGENCY = "1130000";

    /// Heads another department of the same agency.
    private static final Caller HAN_HEAD =
            new Caller("han.head", "civilid-web", List.of("department-head"), AGENCY, "planning", "2006000013");

    private static final List<Caller> STRANGERS = List.of(Caller.LEE_DEPUTY, Caller.INSARANG, HAN_HEAD);

    /// Nobody, everybody of the local realm with `hong` as the applicant, a head of another department, and a namesake
    /// of each office in another agency.
    public static List<Visitor> around(Caller hong) {
        var realm = Caller.ALL.stream().map(who -> who.equals(Caller.HONG) ? hong : who);
        var elsewhere = Stream.concat(
                Stream.of(HAN_HEAD), Stream.of(hong, Caller.DESK, Caller.AUDIT).map(Visitor::elsewhere));
        var nobody = new Visitor("nobody", Optional.empty(), Optional.empty());
        return Stream.concat(Stream.of(nobody), Stream.concat(realm, elsewhere).map(Visitor::of))
                .toList();
    }

    /// Whoever forges a token of `who`, in every way.
    public static List<Visitor> forgersOf(Caller who) {
        return ForgedTokens.of(who).entrySet().stream()
                .map(forged -> new Visitor(
                        who.username() + " " + forged.getKey(), Optional.of(forged.getValue()), Optional.empty()))
                .toList();
    }

    private static Visitor of(Caller who) {
        return new Visitor(who.username() + "@" + who.agency(), Optional.of(Tokens.of(who)), Optional.of(who));
    }

    private static Caller elsewhere(Caller who) {
        return new Caller(
                who.username(), who.client(), who.roles(), OTHER_AGENCY, who.department(), who.employeeNumber());
    }

    boolean owns() {
        return known.filter(who -> !STRANGERS.contains(who))
                .filter(who -> who.isSystem() || AGENCY.equals(who.agency()))
                .isPresent();
    }

    /// Holds the role, or bears the name in the agency that the record belongs to.
    boolean is(String word) {
        return known.filter(who -> who.roles().contains(word) || who.username().equals(word) && owns())
                .isPresent();
    }

    boolean isPerson() {
        return known.filter(who -> !who.isSystem()).isPresent();
    }

    boolean isForged() {
        return token.isPresent() && known.isEmpty();
    }
}
