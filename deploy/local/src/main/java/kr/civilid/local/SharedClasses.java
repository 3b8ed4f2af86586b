package kr.civilid.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kr.civilid.local.part.NotReady;
import kr.civilid.local.part.PortsInUse;
import kr.civilid.local.setup.Folders;
import kr.civilid.local.setup.Java;
import kr.civilid.local.setup.Parts;
import kr.civilid.local.setup.Prepared;

/// The classes of a service that has started, as a Java archive of shared classes (class data sharing, JEP 350): who
/// starts with it neither reads nor verifies them again, which is a third of a start. Made once for the libraries of a
/// build.
///
/// Nearly all of their libraries are those of all five services, so the archive of one serves all: Java takes a class
/// from it where name and content are the same, and reads every other from its jar.
public final class SharedClasses {

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

    List<String> options() {
        return Java.sharingClasses(archive);
    }

    /// Libraries bear their version in their name; of those on the class path Java also wants the same size and time.
    /// What is written here changes more often, and Java notices.
    private static Path archive() throws IOException {
        var madeOf = new StringJoiner("\n");
        var lib = RECORDED_OF.application().resolve("lib");
        try (var libraries = Files.walk(lib)) {
            for (var library : libraries.filter(Files::isRegularFile).sorted().toList()) {
                madeOf.add(library.getFileName().toString());
                if (library.startsWith(lib.resolve("boot"))) {
                    madeOf.add(Files.size(library) + " " + Files.getLastModifiedTime(library));
                }
            }
        }
        return Prepared.path("classes-%s.jsa", madeOf.toString());
    }

    private static void make(Path archive) throws IOException, InterruptedException, AlreadyRuns, PortsInUse, NotReady {
        Files.createDirectories(Prepared.FOLDER);
        var folder = Files.createTempDirectory(Prepared.FOLDER, "classes-draft-");
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
