package kr.civilid.local;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kr.civilid.local.part.NotReady;
import kr.civilid.local.part.Part;
import kr.civilid.local.setup.Parts;
import kr.civilid.local.setup.TopicPlan;
import kr.civilid.testkit.parts.PostgresServer;

/// Starts the parts, each as soon as what it cannot start without is there: a service needs its topics and its
/// database; Keycloak and the handsets are only needed once somebody calls.
final class StartOrder {

    private final Map<String, Part> parts;
    private final Addresses addresses;
    private final Progress progress;

    StartOrder(Map<String, Part> parts, Addresses addresses, Progress progress) {
        this.parts = parts;
        this.addresses = addresses;
        this.progress = progress;
    }

    void run() throws InterruptedException, NotReady {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var kafka = begin(threads, Parts.KAFKA, () -> TopicPlan.createOn(addresses.kafka()));
            var postgres = begin(threads, Parts.POSTGRES, this::createDatabases);
            var others = Stream.of(Parts.KEYCLOAK, Parts.HANDSET)
                    .map(name -> begin(threads, name, () -> {}))
                    .toList();
            try {
                join(kafka);
                join(postgres);
                var services = Stream.of(Service.values())
                        .map(service -> begin(threads, service.partName(), () -> {}))
                        .toList();
                for (var part :
                        Stream.concat(others.stream(), services.stream()).toList()) {
                    join(part);
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private interface Afterwards {
        void run() throws InterruptedException;
    }

    private Future<?> begin(ExecutorService threads, String name, Afterwards afterwards) {
        return threads.submit(() -> {
            var part = parts.get(name);
            if (part == null) {
                return name;
            }
            var from = System.nanoTime();
            progress.starting(part);
            part.start();
            part.awaitReady();
            afterwards.run();
            progress.ready(part, Duration.ofNanos(System.nanoTime() - from));
            return name;
        });
    }

    private void createDatabases() {
        for (var service : Service.values()) {
            PostgresServer.createDatabase(addresses.postgres(), service.partName());
        }
    }

    private static void join(Future<?> part) throws InterruptedException, NotReady {
        try {
            part.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case NotReady notReady -> throw notReady;
                case InterruptedException interrupted -> throw interrupted;
                case null, default -> throw new IllegalStateException("a part did not start", e.getCause());
            }
        }
    }
}
