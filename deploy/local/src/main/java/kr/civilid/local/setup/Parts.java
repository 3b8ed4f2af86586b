package kr.civilid.local.setup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kr.civilid.local.Addresses;
import kr.civilid.local.Ports;
import kr.civilid.local.Service;
import kr.civilid.local.part.Part;
import kr.civilid.local.part.Probe;
import kr.civilid.local.part.Recipe;
import kr.civilid.local.process.KafkaProcess;
import kr.civilid.local.process.Leashed;
import kr.civilid.local.process.PostgresProcess;
import kr.civilid.testkit.handset.HandsetSimulator;
import kr.civilid.testkit.parts.LocalTrust;

/// The parts of one system, as processes to be.
public final class Parts {

    public static final String KAFKA = "kafka";
    public static final String POSTGRES = "postgres";
    public static final String KEYCLOAK = "keycloak";
    public static final String HANDSET = "handset";

    private final Path folder;
    private final Addresses addresses;
    private final Ports ports;

    public Parts(Path folder, Addresses addresses) {
        this.folder = folder;
        this.addresses = addresses;
        this.ports = addresses.ports();
    }

    /// By name, in the order of the start. `jvm` and `settings` are the services', on top of what they have anyway.
    public Map<String, Part> all(List<String> jvm, Map<String, String> settings, Predicate<String> wanted)
            throws IOException, InterruptedException {
        var recipes = new ArrayList<>(List.of(kafka(), postgres(), handset()));
        if (wanted.test(KEYCLOAK)) {
            recipes.add(keycloak());
        }
        var written = new ServiceSettings(addresses, LocalTrust.in(folder.resolve("trust")));
        for (var service : Service.values()) {
            written.write(service, workingFolder(service), settings);
            if (wanted.test(service.partName())) {
                ServiceJvm.link(service, workingFolder(service));
                recipes.add(service(service, jvm));
            }
        }
        var parts = new LinkedHashMap<String, Part>();
        recipes.stream()
                .filter(recipe -> wanted.test(recipe.name()))
                .forEach(recipe -> parts.put(recipe.name(), new Part(recipe, folder)));
        return parts;
    }

    private Recipe kafka() {
        return new Recipe(
                KAFKA,
                List.of(ports.kafka()),
                leashed(
                        KafkaProcess.class,
                        "256m",
                        folder.resolve("kafka").toString(),
                        Integer.toString(ports.kafka()),
                        Integer.toString(ports.kafkaController())),
                folder,
                Probe.listening(ports.kafka()));
    }

    private Recipe postgres() {
        return new Recipe(
                POSTGRES,
                List.of(ports.postgres()),
                leashed(
                        PostgresProcess.class,
                        "64m",
                        folder.resolve("postgres").toString(),
                        Integer.toString(ports.postgres()),
                        Part.pids(folder).resolve(POSTGRES + ".server").toString()),
                folder,
                Probe.postgres(addresses.postgres()));
    }

    private Recipe handset() {
        return new Recipe(
                HANDSET,
                List.of(ports.smpp(), ports.handset(), ports.textGateway()),
                leashed(
                        HandsetSimulator.class,
                        "64m",
                        Integer.toString(ports.smpp()),
                        Integer.toString(ports.handset()),
                        Integer.toString(ports.textGateway()),
                        addresses.of(Service.NOTIFICATION) + "/gateways/receipts"),
                folder,
                Probe.http(addresses.handset().toString()));
    }

    private Recipe keycloak() throws IOException, InterruptedException {
        var home = folder.resolve(KEYCLOAK);
        var prepared = KeycloakHome.prepared();
        prepared.copyTo(home);
        var arguments = List.of(
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.keycloak(),
                "--http-management-port=" + ports.keycloakManagement(),
                "--hostname=" + addresses.keycloak());
        return new Recipe(
                KEYCLOAK,
                List.of(ports.keycloak()),
                prepared.command(home, arguments),
                home,
                Probe.http("http://localhost:%d/health/ready".formatted(ports.keycloakManagement())));
    }

    private Recipe service(Service service, List<String> jvm) throws IOException {
        return new Recipe(
                        service.partName(),
                        List.of(ports.http(service), ports.https(service), ports.management(service)),
                        ServiceJvm.command(service, jvm),
                        workingFolder(service),
                        Probe.http(addresses.management(service) + "/q/health/ready"))
                .in(ServiceJvm.ENVIRONMENT);
    }

    private Path workingFolder(Service service) {
        return folder.resolve("services").resolve(service.partName());
    }

    private List<String> leashed(Class<?> type, String heap, String... arguments) {
        var all = new ArrayList<>(List.of(type.getName()));
        all.addAll(List.of(arguments));
        var options = List.of(
                "-Xmx" + heap,
                "-XX:TieredStopAtLevel=1",
                "-D%s=%d".formatted(Leashed.LAUNCHER, ProcessHandle.current().pid()),
                "-D%s=%s".formatted(Leashed.PIDS, Part.pids(folder)));
        return Java.main(Leashed.class.getName(), options, all);
    }
}
