package kr.civilid.testkit.admission;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.civilid.testkit.admission.Admission.Answer;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.shape.Routes;

/// Every route of a running service, with who may call it.
public final class Doors {

    /// A job of the service may change something between two looks; what a refused call changes, it changes each time.
    private static final int LOOKS = 3;

    private final URI service;
    private final List<Visitor> realm;
    private final Map<Caller, List<Visitor>> forgers = new HashMap<>();
    private final Map<String, Admission> admissions = new TreeMap<>();

    private Doors(URI service, Caller hong) {
        this.service = service;
        this.realm = Visitor.around(hong);
    }

    /// Those of `/routes-on-record.txt`; `hong` is the applicant whom the prepared records are about.
    public static Doors of(URI service, Caller hong) throws IOException {
        return new Doors(service, hong).and(Routes.admitted("/routes-on-record.txt"));
    }

    /// With those behind which auditors find the access records.
    public Doors andAccessRecords() throws IOException {
        return and(Routes.admitted(accessRecords()));
    }

    static Path accessRecords() {
        return Path.of(System.getProperty("civilid.build.root", "."))
                .resolve("events/access/src/test/resources/routes-on-record.txt");
    }

    /// A route as OpenAPI names it: without the pattern of a parameter.
    static String described(String route) {
        return route.replaceAll(":[^}]*}", "}");
    }

    private Doors and(Map<String, String> table) {
        table.forEach((route, who) -> admissions.put(route, Admission.of(who)));
        return this;
    }

    public Set<String> routes() {
        return admissions.keySet();
    }

    /// Lets every visitor knock at every door, with a call prepared for its route, and tells what went wrong.
    public List<String> knockedAt(Function<String, Call> calls) {
        try (var footprint = Footprint.open()) {
            var wrong = admissions.entrySet().stream()
                    .flatMap(door -> knockedAt(door.getValue(), () -> calls.apply(door.getKey()), footprint)
                            .map(one -> door.getKey() + ": " + one));
            return Stream.concat(unnamed(), wrong).toList();
        }
    }

    private Stream<String> unnamed() {
        var named = admissions.keySet().stream().map(Doors::described).collect(Collectors.toSet());
        return Description.of(service)
                .routes()
                .filter(route -> !named.contains(route))
                .map(route -> route + ": no table says who may call it");
    }

    /// First those to be refused, which must change nothing; then the others, for each of whom the call is prepared
    /// anew.
    private Stream<String> knockedAt(Admission admission, Supplier<Call> call, Footprint footprint) {
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
                .forEach(visitor -> look(admission, visitor, call.get()).ifPresent(wrong::add));
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

    private Optional<String> look(Admission admission, Visitor visitor, Call call) {
        var answer = call.by(visitor, service);
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
