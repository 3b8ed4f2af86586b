package kr.civilid.testkit.admission;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the calls of one route leave in the access records: one of the acts after `records`, or nothing.
final class Traces {

    private static final String RECORDS = "records ";

    private static final Pattern SUCCESS = Pattern.compile("\"status\":2");

    private final Set<String> acts;
    private final Set<String> missing;

    private Traces(Set<String> acts) {
        this.acts = acts;
        this.missing = new TreeSet<>(acts);
    }

    static Traces of(String decision) {
        return new Traces(
                decision.startsWith(RECORDS)
                        ? Arrays.stream(decision.substring(RECORDS.length()).split(", "))
                                .collect(Collectors.toSet())
                        : Set.of());
    }

    /// `left` is what the visitor's call has added to the records.
    Optional<String> wrong(Visitor visitor, HttpResponse<String> answer, Collection<String> left) {
        missing.removeAll(left);
        if (!acts.containsAll(left)) {
            return Optional.of(visitor.name() + " goes on record with " + left + " instead of " + acts);
        }
        return owed(visitor, answer) && left.isEmpty()
                ? Optional.of(visitor.name() + " got " + answer.statusCode() + " and goes on record with none of "
                        + acts + " " + answer.body())
                : Optional.empty();
    }

    /// A route of which no call was ever put on record proves nothing.
    Optional<String> missing() {
        return acts.isEmpty() || missing.size() < acts.size()
                ? Optional.empty()
                : Optional.of("nobody went on record with any of " + acts);
    }

    /// Holders look at what is their own, and whoever was shown or has changed nobody leaves nothing.
    boolean owed(Visitor visitor, HttpResponse<String> answer) {
        return !acts.isEmpty() && answer.statusCode() < 300 && !visitor.is("applicant") && !isEmpty(answer.body());
    }

    private static boolean isEmpty(String body) {
        return body.contains("\"items\":[]")
                || body.contains("\"results\":[") && !SUCCESS.matcher(body).find();
    }
}
