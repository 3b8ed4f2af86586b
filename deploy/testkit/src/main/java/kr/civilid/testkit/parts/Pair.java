package kr.civilid.testkit.parts;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import kr.civilid.testkit.parts.SharedParts.Addresses;
import org.testcontainers.DockerClientFactory;

/// One Kafka and one PostgreSQL: in containers where a Docker engine answers, in this process where none does.
sealed interface Pair extends AutoCloseable permits Pair.InProcess, Containers {

    Addresses addresses();

    @Override
    void close() throws IOException;

    static Pair start(Path data) throws IOException {
        return DockerClientFactory.instance().isDockerAvailable() ? Containers.start() : InProcess.start(data);
    }

    /// The real servers, without a container around them.
    record InProcess(PostgresServer postgres, KafkaBroker kafka) implements Pair {

        static Pair start(Path data) throws IOException {
            return new InProcess(
                    PostgresServer.start(data.resolve("postgres"), freePort()),
                    KafkaBroker.start(data.resolve("kafka"), freePort(), freePort()));
        }

        @Override
        public Addresses addresses() {
            return new Addresses(kafka.address(), postgres.address());
        }

        @Override
        public void close() throws IOException {
            kafka.close();
            postgres.close();
        }

        private static int freePort() throws IOException {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            }
        }
    }
}
