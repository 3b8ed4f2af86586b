package kr.civilid.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kr.civilid.events.catalog.Digest;
import kr.civilid.local.part.NotReady;
import kr.civilid.local.part.PortsInUse;
import kr.civilid.local.setup.Folders;
import kr.civilid.local.setup.Parts;

/// The classes of a service that has started, as a Java archive of shared classes (class data sharing, JEP 350): who
/// starts with it neither reads nor verifies them again, which is a third of a start. Made once per build.
///
/// Nearly all of their libraries are those of all five services, so the archive of one serves all: Java takes a class
/// from it where name and content are the same, and reads every other from its jar.
public final class SharedClasses {

    private static final Path TARGET = Checkout.root().resolve("deploy/local/target");
    private static final Service RECORDED_OF = Service.ISSUANCE;

    /// Beside all that other starts of one build use; the next where something listens there.
    private static final List<Integer> PORT_OFFSETS = List.of(20_000, 20_400, 20_800);

    private final Path archive;

    private SharedClasses(Path archive) {
        this.archive = archive;
    }

    /// The ones of this Java and these libraries; made now where there are none, by a service that is started for it.
    public static SharedClasses prepared() throws IOException, InterruptedException, AlreadyRuns, PortsInUse, NotReady {
        var archive = archive();
        if (!Files.exists(archive)) {
            make(archive);
        }
        return new SharedClasses(archive);
    }

    public static boolean isPrepared() throws IOException {
        return Files.exists(archive());
    }

    /// What a service starts with that archives its classes when it ends. Not while it runs: a Java that goes on
    /// after that may crash.
    static List<String> recording(Path archive) {
        return List.of("-XX:ArchiveClassesAtExit=" + archive);
    }

    /// Java falls back to the jars, and would say so in the log, where an archive does not fit.
    List<String> options() {
        return List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:aot=off");
    }

    /// Libraries bear their version in their name. Java compares time and size of those on the class path itself.
    private static Path archive() throws IOException {
        var content = new StringJoiner("\n").add(Runtime.version().toString());
        try (var libraries = Files.walk(RECORDED_OF.application().resolve("lib"))) {
            for (var library : libraries.filter(Files::isRegularFile).sorted().toList()) {
                content.add(library.getFileName() + " " + Files.size(library) + " "
                        + Files.getLastModifiedTime(library).toMillis());
            }
        }
        var mark = Digest.of(content.toString().getBytes(StandardCharsets.UTF_8))
                .base64url()
                .substring(0, 10);
        return TARGET.resolve("classes-" + mark + ".jsa");
    }

    private static void make(Path archive) throws IOException, InterruptedException, AlreadyRuns, PortsInUse, NotReady {
        Files.createDirectories(TARGET);
        var folder = Files.createTempDirectory(TARGET, "classes-draft-");
        var draft = folder.resolve("classes.jsa");
        try (var system = start(folder, draft)) {
            end(system.part(RECORDED_OF).process().orElseThrow());
        }
        Files.move(draft, archive, StandardCopyOption.ATOMIC_MOVE);
        Folders.delete(folder);
    }

    private static LocalSystem start(Path folder, Path draft)
            throws IOException, InterruptedException, AlreadyRuns, PortsInUse, NotReady {
        var offsets = PORT_OFFSETS.iterator();
        while (true) {
            try {
                return LocalSystem.in(folder, offsets.next())
                        .only(Parts.KAFKA, Parts.POSTGRES, RECORDED_OF.partName())
                        .recordingClasses(draft)
                        .start();
            } catch (PortsInUse e) {
                if (!offsets.hasNext()) {
                    throw e;
                }
            }
        }
    }

    /// However long that takes: half an archive is none.
    private static void end(ProcessHandle process) throws IOException, InterruptedException {
        process.destroy();
        try {
            process.onExit().get(2, TimeUnit.MINUTES);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
            throw new IOException("the classes of a service cannot be archived: it does not end", e);
        }
    }
}
