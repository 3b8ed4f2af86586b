package kr.civilid.testkit.admission;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.civilid.testkit.admission.Admission.Answer;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.shape.Routes;

/// Every route of a running service, with who may call it and what then goes on record.
public final class Doors {

    /// A job of the service may change something between two looks; what a refused call changes, it changes each time.
    private static final int LOOKS = 10;

    private static final int PATIENT_LOOKS = 50;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final URI service;
    private final List<Visitor> realm;
    private final Map<Caller, List<Visitor>> forgers = new HashMap<>();
    private final Map<String, Door> doors = new TreeMap<>();

    private record Door(Admission admission, Traces traces) {}

    private Doors(URI service, Caller hong) {
        this.service = service;
        this.realm = Visitor.around(hong);
    }

    /// Those of `/routes-on-record.txt`; `hong` is the applicant whom the prepared records are about.
    public static Doors of(URI service, Caller hong) throws IOException {
        var table = "/routes-on-record.txt";
        return new Doors(service, hong).and(Routes.admitted(table), Routes.decided(table));
    }

    /// With those behind which auditors find the access records.
    public Doors andAccessRecords() throws IOException {
        return and(Routes.admitted(accessRecords()), Routes.decided(accessRecords()));
    }

    static Path accessRecords() {
        return Path.of(System.getProperty("civilid.build.root", "."))
                .resolve("events/access/src/test/resources/routes-on-record.txt");
    }

    /// A route as OpenAPI names it: without the pattern of a parameter.
    static String described(String route) {
        return route.replaceAll(":[^}]*}", "}");
    }

    private Doors and(Map<String, String> admitted, Map<String, String> decided) {
        admitted.forEach((route, who) ->
                doors.put(route, new Door(Admission.of(who), Traces.of(Objects.requireNonNull(decided.get(route))))));
        return this;
    }

    public Set<String> routes() {
        return doors.keySet();
    }

    /// Lets every visitor knock at every door, with a call prepared for its route, and tells what went wrong.
    public List<String> knockedAt(Function<String, Call> calls) {
        try (var footprint = Footprint.open()) {
            var wrong = doors.entrySet().stream()
                    .flatMap(door -> knockedAt(door.getValue(), () -> calls.apply(door.getKey()), footprint)
                            .map(one -> door.getKey() + ": " + one));
            return Stream.concat(unnamed(), wrong).toList();
        }
    }

    private Stream<String> unnamed() {
        var named = doors.keySet().stream().map(Doors::described).collect(Collectors.toSet());
        return Description.of(service)
                .routes()
                .filter(route -> !named.contains(route))
                .map(route -> route + ": no table says who may call it");
    }

    /// First those to be refused, which must change nothing; then the others, for each of whom the call is prepared
    /// anew.
    private Stream<String> knockedAt(Door door, Supplier<Call> call, Footprint footprint) {
        var admission = door.admission();
        var wrong = new LinkedHashSet<String>();
        var visitors = everybodyAt(admission);
        var prepared = call.get();
        var changed = footprint.changedBy(
                () -> visitors.stream()
                        .filter(visitor -> !admission.lets(visitor))
                        .forEach(visitor -> look(admission, visitor, prepared).ifPresent(wrong::add)),
                LOOKS);
        if (!changed.isEmpty()) {
            wrong.add("refused calls change " + changed);
        }
        visitors.stream()
                .filter(admission::lets)
                .forEach(visitor -> enter(door, visitor, call.get(), footprint).forEach(wrong::add));
        if (visitors.stream().anyMatch(admission::lets)) {
            door.traces().missing().ifPresent(wrong::add);
        }
        return wrong.stream();
    }

    /// Among them who forges a token of somebody whom the door admits.
    private List<Visitor> everybodyAt(Admission admission) {
        var admitted = realm.stream()
                .filter(admission::lets)
                .flatMap(visitor -> visitor.known().stream())
                .findFirst()
                .orElse(Caller.OPS);
        return Stream.concat(realm.stream(), forgers.computeIfAbsent(admitted, Visitor::forgersOf).stream())
                .toList();
    }

    private Stream<String> enter(Door door, Visitor visitor, Call call, Footprint footprint) {
        var who = visitor.known().map(Caller::username).orElse("");
        var before = footprint.records(who).keySet();
        var answer = call.by(visitor, service);
        var left = left(footprint, who, before);
        // What a call sets going may go on record a moment after its answer.
        for (var look = 1; left.isEmpty() && door.traces().owed(visitor, answer) && look < PATIENT_LOOKS; look++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            left = left(footprint, who, before);
        }
        return Stream.of(
                        unlike(door.admission(), visitor, answer), door.traces().wrong(visitor, answer, left))
                .flatMap(Optional::stream);
    }

    private static List<String> left(Footprint footprint, String who, Set<String> before) {
        var records = new TreeMap<>(footprint.records(who));
        records.keySet().removeAll(before);
        return List.copyOf(records.values());
    }

    private Optional<String> look(Admission admission, Visitor visitor, Call call) {
        return unlike(admission, visitor, call.by(visitor, service));
    }

    private static Optional<String> unlike(Admission admission, Visitor visitor, HttpResponse<String> answer) {
        var expected = admission.answers(visitor);
        if (answer.statusCode() >= 500 || !expected.contains(meaning(answer.statusCode()))) {
            return Optional.of(
                    visitor.name() + " got " + answer.statusCode() + " instead of " + expected + " " + answer.body());
        }
        return answer.statusCode() < 400 || isProblem(answer)
                ? Optional.empty()
                : Optional.of(visitor.name() + " got " + answer.statusCode() + " that says nothing");
    }

    private static Answer meaning(int status) {
        return switch (status) {
            case 302 -> Answer.LOG_IN;
            case 401 -> Answer.UNAUTHORIZED;
            case 403 -> Answer.FORBIDDEN;
            case 404 -> Answer.HIDDEN;
            default -> Answer.PASSES;
        };
    }

    /// RFC 9457, or an error of OAuth (RFC 6749 section 5.2) at the doors of OpenID4VCI.
    private static boolean isProblem(HttpResponse<String> answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        return type.startsWith("application/problem+json")
                || type.startsWith("application/json") && answer.body().contains("\"error\"");
    }
}
