package kr.civilid.testkit.parts;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/// The one Kafka and the one PostgreSQL of a build: the first test JVM starts them as a child that outlives it, and the
/// child ends with the build that it serves.
public final class SharedParts {

    private static final Path FOLDER = Path.of(System.getProperty("civilid.build.root", "."))
            .resolve("target/parts")
            .toAbsolutePath();
    private static final Path PORTS = FOLDER.resolve("ports.properties");

    /// Addresses `host:port` of what runs.
    public record Addresses(String kafka, String postgres) {}

    public static synchronized Addresses get() {
        try {
            Files.createDirectories(FOLDER);
            try (var lock = FileChannel.open(
                            FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = lock.lock()) {
                return running() ? read() : launch();
            }
        } catch (IOException e) {
            throw new IllegalStateException("Kafka and PostgreSQL for the tests did not start", e);
        }
    }

    private static boolean running() throws IOException {
        return Files.exists(PORTS)
                && ProcessHandle.of(Long.parseLong(load().getProperty("pid")))
                        .map(ProcessHandle::isAlive)
                        .orElse(false);
    }

    private static Addresses read() throws IOException {
        var ports = load();
        return new Addresses(ports.getProperty("kafka"), ports.getProperty("postgres"));
    }

    private static Properties load() throws IOException {
        var ports = new Properties();
        try (var reader = Files.newBufferedReader(PORTS)) {
            ports.load(reader);
        }
        return ports;
    }

    private static Addresses launch() throws IOException {
        Files.deleteIfExists(PORTS);
        var build = build();
        var classpath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classpath,
                        SharedParts.class.getName(),
                        Long.toString(build.pid()))
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("parts.log").toFile());
        child.environment().put("CIVILID_PARTS", FOLDER.toString());
        var process = child.start();
        var deadline = Instant.now().plus(Duration.ofSeconds(120));
        while (!Files.exists(PORTS)) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new IOException("see " + FOLDER.resolve("parts.log"));
            }
            pause();
        }
        return read();
    }

    /// Maven, which starts each test JVM through a shell that ends with it: the next Java above this one.
    private static ProcessHandle build() {
        return Stream.iterate(
                        ProcessHandle.current().parent(),
                        Optional::isPresent,
                        above -> above.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream)
                .filter(above -> above.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElse(ProcessHandle.current());
    }

    /// The child: starts both, writes the port file, and stays until the process with the given id has ended.
    static void main(String[] arguments) throws IOException {
        var folder = Path.of(System.getenv("CIVILID_PARTS"));
        var data = Files.createTempDirectory(folder, "data-");
        var build = ProcessHandle.of(Long.parseLong(arguments[0]));
        try (var pair = Pair.start(data)) {
            var ports = new Properties();
            ports.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
            ports.setProperty("kafka", pair.addresses().kafka());
            ports.setProperty("postgres", pair.addresses().postgres());
            var temporary = folder.resolve("ports.tmp");
            try (var writer = Files.newBufferedWriter(temporary)) {
                ports.store(writer, null);
            }
            Files.move(temporary, folder.resolve("ports.properties"), StandardCopyOption.ATOMIC_MOVE);
            while (build.map(ProcessHandle::isAlive).orElse(false)) {
                pause();
            }
        }
        Runtime.getRuntime().halt(0);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private SharedParts() {}
}
