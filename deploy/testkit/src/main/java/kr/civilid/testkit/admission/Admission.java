package kr.civilid.testkit.admission;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import kr.civilid.testkit.people.Caller;

/// Who may call a route, as a table says it: `anyone`; `person`, whoever logs in as one; roles of the realm, with `own`
/// before them where the record must be theirs; the name of the one person whose record it is; or who proves it by
/// other means than a token of the realm: a `phone`, a `reader`, a `gateway`, a `browser` that has logged in.
public record Admission(Set<String> words) {

    private static final String OWN = "own ";
    private static final Set<String> OTHER_MEANS = Set.of("phone", "reader", "gateway", "browser");

    /// What a door says to a visitor.
    public enum Answer {
        /// 2xx, or a 4xx about something else than who is calling.
        PASSES,
        UNAUTHORIZED,
        FORBIDDEN,
        /// The record is somebody else's, and so does not exist.
        HIDDEN,
        /// Led to where people log in.
        LOG_IN
    }

    public static Admission of(String text) {
        var words =
                Arrays.stream(text.split(",")).map(String::strip).collect(Collectors.toCollection(LinkedHashSet::new));
        words.stream().filter(word -> !isKnown(word)).forEach(word -> {
            throw new IllegalStateException("nobody is called " + word);
        });
        return new Admission(words);
    }

    private static boolean isKnown(String word) {
        return word.equals("anyone")
                || word.equals("person")
                || OTHER_MEANS.contains(word)
                || Caller.ALL.stream().anyMatch(who -> who.username().equals(word))
                || Caller.ALL.stream().anyMatch(who -> who.roles().contains(word.replaceFirst("^" + OWN, "")));
    }

    public boolean lets(Visitor visitor) {
        return answers(visitor).contains(Answer.PASSES);
    }

    /// What the door may say to `visitor`; more than one answer only where two refusals are as good.
    Set<Answer> answers(Visitor visitor) {
        if (words.contains("anyone")) {
            // Who shows a forged token where none is asked for may as well be told.
            return visitor.isForged() ? EnumSet.of(Answer.PASSES, Answer.UNAUTHORIZED) : EnumSet.of(Answer.PASSES);
        }
        if (words.contains("browser")) {
            return EnumSet.of(Answer.LOG_IN, Answer.UNAUTHORIZED);
        }
        if (visitor.known().isEmpty()) {
            return EnumSet.of(Answer.UNAUTHORIZED);
        }
        if (words.stream().anyMatch(visitor::is) || words.contains("person") && visitor.isPerson()) {
            return EnumSet.of(Answer.PASSES);
        }
        if (words.stream().anyMatch(word -> word.startsWith(OWN) && visitor.is(word.substring(OWN.length())))) {
            return EnumSet.of(visitor.owns() ? Answer.PASSES : Answer.HIDDEN);
        }
        if (visitor.isPerson() && Caller.ALL.stream().anyMatch(who -> words.contains(who.username()))) {
            return EnumSet.of(Answer.HIDDEN, Answer.FORBIDDEN);
        }
        return OTHER_MEANS.containsAll(words)
                ? EnumSet.of(Answer.UNAUTHORIZED, Answer.FORBIDDEN)
                : EnumSet.of(Answer.FORBIDDEN);
    }
}
