package kr.civilid.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kr.civilid.local.part.NotReady;
import kr.civilid.local.part.Part;
import kr.civilid.local.part.PortsInUse;
import kr.civilid.local.part.Processes;
import kr.civilid.local.setup.Folders;
import kr.civilid.local.setup.Java;
import kr.civilid.local.setup.Parts;

/// Kafka, PostgreSQL, Keycloak, the handsets and the five services, each as a process of its own over one folder.
///
/// What they keep stays in the folder: a system started over it again goes on where it was. Two systems run side by
/// side with different folders and port offsets.
public final class LocalSystem implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Path folder;
    private final Addresses addresses;
    private final Map<String, String> settings = new TreeMap<>();
    private List<String> jvm = List.of();
    private Optional<Path> recordedClasses = Optional.empty();
    private Predicate<String> wanted = _ -> true;
    private Map<String, Part> parts = Map.of();
    private Optional<Running> running = Optional.empty();

    private LocalSystem(Path folder, Ports ports) {
        this.folder = folder;
        this.addresses = new Addresses(ports);
    }

    /// Starts nothing yet.
    public static LocalSystem in(Path folder, int portOffset) {
        return new LocalSystem(folder.toAbsolutePath().normalize(), new Ports(portOffset));
    }

    /// A setting of all five services, on top of those that bind the system together. Before the start.
    public LocalSystem set(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    /// Options for the Java of all five services; they win over the usual ones, which are for a small footprint and a
    /// quick start. A measurement of speed wants `-XX:TieredStopAtLevel=4` and more memory. Before the start.
    public LocalSystem serviceJvm(String... options) {
        jvm = List.of(options);
        return this;
    }

    /// Starts a service whose classes others will share: it writes them to `archive` when it ends. Before the start.
    LocalSystem recordingClasses(Path archive) {
        recordedClasses = Optional.of(archive);
        return this;
    }

    /// Starts no more than these parts, by name; for a test or a measurement that needs no others.
    public LocalSystem only(String... names) {
        wanted = Set.of(names)::contains;
        return this;
    }

    /// Starts all parts, those that need no other at once, and returns when all are ready. On any failure everything
    /// is stopped again.
    public LocalSystem start(Progress progress)
            throws IOException, InterruptedException, AlreadyRuns, PortsInUse, NotReady {
        var mine = Running.take(folder, addresses.ports().offset());
        running = Optional.of(mine);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-civil-id"));
        try {
            Processes.sweep(Part.pids(folder), GRACE);
            PortsInUse.check(addresses.ports().uses());
            parts = new Parts(folder, addresses).all(serviceOptions(), settings, wanted);
            // The one file among the keys that others need, where they look for it.
            Files.copy(folder.resolve("trust/ca.pem"), rootCertificate(), StandardCopyOption.REPLACE_EXISTING);
            new StartOrder(parts, addresses, progress).run();
            mine.reached(Running.Stage.READY);
            return this;
        } catch (IOException | InterruptedException | AlreadyRuns | PortsInUse | NotReady | RuntimeException e) {
            close();
            throw e;
        }
    }

    private List<String> serviceOptions() throws IOException, InterruptedException, AlreadyRuns, PortsInUse, NotReady {
        if (Stream.of(Service.values()).map(Service::partName).noneMatch(wanted)) {
            return jvm;
        }
        var options = new ArrayList<>(
                recordedClasses.isPresent()
                        ? Java.recordingClasses(recordedClasses.get())
                        : SharedClasses.prepared().options());
        options.addAll(jvm);
        return options;
    }

    public LocalSystem start() throws IOException, InterruptedException, AlreadyRuns, PortsInUse, NotReady {
        return start(Progress.SILENT);
    }

    public Addresses addresses() {
        return addresses;
    }

    public Path folder() {
        return folder;
    }

    /// The root certificate, for whoever speaks HTTPS to the services.
    public Path rootCertificate() {
        return folder.resolve("ca.pem");
    }

    public List<Part> parts() {
        return List.copyOf(parts.values());
    }

    /// By its name in [Parts], or [Service#partName()].
    public Part part(String name) {
        return Optional.ofNullable(parts.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no part " + name + " among " + parts.keySet()));
    }

    public Part part(Service service) {
        return part(service.partName());
    }

    /// `kill -9`.
    public void kill(String name) {
        part(name).kill();
    }

    /// Starts parts again over what they kept, after a `kill -9` where they still run; returns when all are ready.
    public void restart(String... names) throws InterruptedException, NotReady {
        var dead = Stream.of(names).map(this::part).toList();
        dead.forEach(Part::kill);
        // A service does not start without its database.
        startAgain(dead.stream().filter(LocalSystem::isBase).toList());
        startAgain(dead.stream().filter(part -> !isBase(part)).toList());
    }

    private static void startAgain(List<Part> parts) throws InterruptedException, NotReady {
        for (var part : parts) {
            part.start();
        }
        for (var part : parts) {
            part.awaitReady();
        }
    }

    private static boolean isBase(Part part) {
        return part.name().equals(Parts.KAFKA) || part.name().equals(Parts.POSTGRES);
    }

    /// For others to read in the folder: see [Running].
    public void reached(Running.Stage stage) throws IOException {
        if (running.isPresent()) {
            running.get().reached(stage);
        }
    }

    /// Stops everything that this system started, and nothing else. What was kept stays.
    @Override
    public synchronized void close() {
        if (running.isEmpty()) {
            return;
        }
        stop(parts.values().stream().filter(part -> !isBase(part)));
        stop(parts.values().stream().filter(LocalSystem::isBase));
        try {
            running.get().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            running = Optional.empty();
        }
    }

    /// Forgets everything that a system kept in `folder`, its keys included. Nothing may run over it.
    public static void wipe(Path folder) throws IOException, AlreadyRuns {
        Running.take(folder, 0).close();
        Processes.sweep(Part.pids(folder), GRACE);
        Folders.delete(folder);
    }

    private static void stop(Stream<Part> parts) {
        var stopping = parts.map(part -> Thread.ofVirtual().start(part::retire)).toList();
        try {
            for (var thread : stopping) {
                thread.join();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
