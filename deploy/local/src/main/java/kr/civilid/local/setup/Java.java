package kr.civilid.local.setup;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Command lines of Java programs, with the Java that runs this one.
public final class Java {

    /// The main class of whatever Quarkus has built.
    static final String QUARKUS = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

    private static final List<String> SMALL = List.of(
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    /// The class path that this program was started with, also under Maven's test runner.
    static List<Path> classpath() {
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .toList();
    }

    /// `java`, options for a small footprint, then `options`.
    static List<String> command(List<String> options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL);
        command.addAll(options);
        return command;
    }

    /// For a Java that archives its classes when it ends. Not while it runs: one that goes on after that may crash.
    public static List<String> recordingClasses(Path archive) {
        return List.of("-XX:ArchiveClassesAtExit=" + archive);
    }

    /// For one that takes its classes from there. It falls back to the jars, and would say so in the log, where the
    /// archive does not fit.
    public static List<String> sharingClasses(Path archive) {
        return List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:aot=off");
    }

    /// A main class of this class path in a process of its own.
    public static List<String> main(String type, List<String> options, List<String> arguments) {
        var command = command(options);
        command.addAll(List.of(
                "-cp", classpath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)), type));
        command.addAll(arguments);
        return command;
    }

    private Java() {}
}
