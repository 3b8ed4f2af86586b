package kr.civilid.local.setup;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.civilid.local.Service;

/// How the Java of a service is sized here: the five together stay under 1.5 GiB resident. One compiler is enough: the
/// second costs memory and, while five start on two cores, time. Where classes get their room at once, no collection
/// of the whole heap is made to find some.
final class ServiceJvm {

    private static final List<String> OPTIONS = List.of(
            "-Xms48m",
            "-XX:+UseCompactObjectHeaders",
            "-XX:TieredStopAtLevel=1",
            "-Xmx160m",
            "-Xss512k",
            "-XX:MetaspaceSize=160m",
            "-XX:MaxMetaspaceSize=192m",
            "-XX:ReservedCodeCacheSize=64m",
            "--enable-native-access=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED");

    /// Each further arena of glibc's allocator keeps tens of megabytes that nobody uses.
    static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2");

    /// What lies in the folder of an application that Quarkus built.
    private static final List<String> APPLICATION = List.of("app", "lib", "quarkus");

    /// Starts `service` in its working folder; `others` win over the usual options.
    static List<String> command(Service service, List<String> others) throws IOException {
        var options = new ArrayList<>(OPTIONS);
        options.addAll(others);
        // Tells the processes of one build from others; else no argument names the service.
        options.add("-Dcivilid.application=" + service.application());
        options.addAll(List.of("-cp", classpath(service), Java.QUARKUS));
        return Java.command(options);
    }

    /// Lets the service find its classes in its working folder, by the same relative paths as every other does:
    /// archived classes are those of one class path.
    static void link(Service service, Path workingFolder) throws IOException {
        Files.createDirectories(workingFolder);
        for (var name : APPLICATION) {
            var link = workingFolder.resolve(name);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, service.application().resolve(name));
        }
    }

    private static String classpath(Service service) throws IOException {
        try (var jars = Files.list(service.application().resolve("lib/boot"))) {
            return jars.map(jar -> "lib/boot/" + jar.getFileName())
                    .sorted()
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    private ServiceJvm() {}
}
