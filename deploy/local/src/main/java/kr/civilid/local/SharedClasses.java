package kr.civilid.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
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

    /// What a service starts with whose classes are to be archived.
    static final List<String> RECORDED = List.of("-XX:+RecordDynamicDumpInfo");

    private static final Path TARGET = Checkout.root().resolve("deploy/local/target");
    private static final Service RECORDED_OF = Service.ISSUANCE;

    /// Beside all that other starts of one build use; the next where something listens there.
    private static final List<Integer> PORT_OFFSETS = List.of(20_000, 20_400, 20_800);

    private final Path archive;

    private SharedClasses(Path archive) {
        this.archive = archive;
    }

    /// The ones of this Java and these libraries; made now where there are none, by a service that is started for it.
    public static SharedClasses prepared() throws IOException, InterruptedException {
        var archive = archive();
        if (!Files.exists(archive)) {
            make(archive);
        }
        return new SharedClasses(archive);
    }

    public static boolean isPrepared() throws IOException {
        return Files.exists(archive());
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

    private static void make(Path archive) throws IOException, InterruptedException {
        Files.createDirectories(TARGET);
        var folder = Files.createTempDirectory(TARGET, "classes-draft-");
        var draft = folder.resolve("classes.jsa");
        try (var system = start(folder)) {
            dump(system.part(RECORDED_OF).process().orElseThrow().pid(), draft);
            system.kill(RECORDED_OF.partName());
        }
        Files.move(draft, archive, StandardCopyOption.ATOMIC_MOVE);
        Folders.delete(folder);
    }

    private static LocalSystem start(Path folder) throws IOException, InterruptedException {
        var failure = new IOException("no service starts whose classes others could share; see " + folder);
        for (var offset : PORT_OFFSETS) {
            try {
                return LocalSystem.in(folder, offset)
                        .only(Parts.KAFKA, Parts.POSTGRES, RECORDED_OF.partName())
                        .recordingClasses()
                        .start();
            } catch (PortsInUse e) {
                failure.addSuppressed(e);
            } catch (AlreadyRuns | NotReady e) {
                failure.addSuppressed(e);
                throw failure;
            }
        }
        throw failure;
    }

    private static void dump(long process, Path draft) throws IOException, InterruptedException {
        var log = draft.resolveSibling("dump.log");
        var jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process),
                        "VM.cds",
                        "dynamic_dump",
                        draft.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!jcmd.waitFor(2, TimeUnit.MINUTES) || !Files.exists(draft)) {
            jcmd.destroyForcibly();
            throw new IOException("the classes of a service cannot be archived; see " + log);
        }
    }
}
