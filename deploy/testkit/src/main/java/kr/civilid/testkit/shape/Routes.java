package kr.civilid.testkit.shape;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every route of a service, as its classes say, hidden ones included: `GET /issuances/{id}`.
public final class Routes {

    private static final String RECORDS = "records ";

    public static TreeSet<String> of(String... packages) {
        var routes = new TreeSet<String>();
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(packages);
        classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .forEach(method -> verbs(method)
                        .forEach(verb -> routes.add(verb + " " + join(path(method.getOwner()), path(method)))));
        return routes;
    }

    /// What goes on record of each route, from a file of the service's test: `GET /issuances/{id} = own hr-officer |
    /// records issuance.read`.
    public static Map<String, String> decided(String resource) throws IOException {
        return column(table(resource), 1);
    }

    /// Who may call each route, from the same file: what stands before the bar.
    public static Map<String, String> admitted(String resource) throws IOException {
        return column(table(resource), 0);
    }

    /// The same from the file of another module.
    public static Map<String, String> admitted(java.nio.file.Path table) throws IOException {
        return column(Files.newBufferedReader(table), 0);
    }

    public static Map<String, String> decided(java.nio.file.Path table) throws IOException {
        return column(Files.newBufferedReader(table), 1);
    }

    private static BufferedReader table(String resource) {
        var table = Objects.requireNonNull(Routes.class.getResourceAsStream(resource));
        return new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8));
    }

    private static Map<String, String> column(BufferedReader table, int which) throws IOException {
        var column = new TreeMap<String, String>();
        try (table) {
            table.lines().filter(line -> line.contains(" = ")).forEach(line -> {
                var parts = line.split(" = | \\| ", 3);
                if (parts.length < 3 || column.put(parts[0].strip(), parts[which + 1].strip()) != null) {
                    throw new IllegalStateException("not `route = who may | what goes on record`, or twice: " + line);
                }
            });
        }
        return column;
    }

    /// The acts that go on record by these decisions: those after `records`.
    public static Set<String> recorded(String resource) throws IOException {
        return decided(resource).values().stream()
                .filter(decision -> decision.startsWith(RECORDS))
                .flatMap(decision ->
                        Stream.of(decision.substring(RECORDS.length()).split(", ")))
                .collect(Collectors.toSet());
    }

    private static Stream<String> verbs(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().reflect().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value);
    }

    private static String path(JavaClass type) {
        return type.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    }

    private static String path(JavaMethod method) {
        return method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    }

    private static String join(String first, String second) {
        var joined = ("/" + first + "/" + second).replaceAll("/+", "/");
        return joined.length() > 1 && joined.endsWith("/") ? joined.substring(0, joined.length() - 1) : joined;
    }

    private Routes() {}
}
