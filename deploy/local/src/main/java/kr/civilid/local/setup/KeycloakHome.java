package kr.civilid.local.setup;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Keycloak unpacked, built and with both realms imported, once per build: what takes half a minute then takes none
/// of the start of a system, which begins with a copy of this database.
public final class KeycloakHome {

    private static final String CLASSES = "classes.jsa";
    private static final Map<String, String> ADMIN =
            Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");

    private final Path folder;

    private KeycloakHome(Path folder) {
        this.folder = folder;
    }

    /// The one of this version and these realms; made now where there is none.
    public static KeycloakHome prepared() throws IOException, InterruptedException {
        var folder = folder();
        if (!Files.exists(folder)) {
            make(zip(), folder);
        }
        return new KeycloakHome(folder);
    }

    public static boolean isPrepared() throws IOException {
        return Files.exists(folder());
    }

    /// Where Maven has put the distribution, as the build of this module wrote it down.
    private static Path zip() throws IOException {
        return Path.of(
                Files.readString(Prepared.FOLDER.resolve("keycloak.path")).trim());
    }

    private static Path folder() throws IOException {
        return Prepared.path(
                "keycloak-%s",
                zip().getFileName() + CLASSES + String.join("", Realms.files().values()));
    }

    /// What a system needs of its own: the database. The rest is shared. A home of another version or other realms
    /// gives way.
    void copyTo(Path home) throws IOException {
        var mark = home.resolve("prepared-from");
        if (Files.exists(mark) && Files.readString(mark).equals(folder.toString())) {
            return;
        }
        var draft = home.resolveSibling("keycloak-draft");
        Folders.delete(home);
        Folders.delete(draft);
        Folders.copy(folder.resolve("data/h2"), draft.resolve("data/h2"));
        for (var shared : List.of("conf", "lib", "providers", "themes")) {
            Files.createSymbolicLink(draft.resolve(shared), folder.resolve(shared));
        }
        Files.writeString(draft.resolve("prepared-from"), folder.toString());
        Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
    }

    /// The command that starts Keycloak in `home`, the copy of a system, with the classes of the one that imported the
    /// realms.
    List<String> command(Path home, List<String> arguments) {
        return command(home, Java.sharingClasses(folder.resolve(CLASSES)), arguments);
    }

    /// Its classes are named by paths relative to `home`: archived ones are those of one class path.
    private static List<String> command(Path home, List<String> options, List<String> arguments) {
        var command = Java.command(List.of(
                "-Xmx256m",
                "-XX:MetaspaceSize=192m",
                "-XX:TieredStopAtLevel=1",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-cp", "lib/quarkus-run.jar", Java.QUARKUS));
        command.addAll(arguments);
        return command;
    }

    private static void make(Path zip, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder.getParent());
        var draft = Files.createTempDirectory(folder.getParent(), "keycloak-draft-");
        Folders.unzip(zip, draft);
        var home = new KeycloakHome(draft);
        Realms.writeTo(draft.resolve("realms"));
        home.run(List.of(), List.of("build", "--db=dev-file", "--cache=local", "--health-enabled=true"));
        home.run(
                Java.recordingClasses(draft.resolve(CLASSES)),
                List.of("import", "--optimized", "--dir=" + draft.resolve("realms")));
        try {
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (DirectoryNotEmptyException _) {
            // Somebody else was faster.
            Folders.delete(draft);
        }
    }

    private void run(List<String> options, List<String> arguments) throws IOException, InterruptedException {
        var log = folder.resolve("preparation.log");
        var builder = new ProcessBuilder(command(folder, options, arguments))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(ADMIN);
        var process = builder.start();
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("Keycloak cannot be prepared; see " + log);
        }
    }
}
