package kr.civilid.testkit.parts;

import kr.civilid.testkit.parts.SharedParts.Addresses;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/// The same two in containers. Thin on purpose, and not yet run: no machine that builds this has a Docker engine.
record Containers(PostgreSQLContainer postgres, KafkaContainer kafka) implements Pair {

    static Pair start() {
        var postgres = new PostgreSQLContainer(DockerImageName.parse("postgres:18"))
                .withUsername("postgres")
                .withEnv("POSTGRES_HOST_AUTH_METHOD", "trust")
                .withCommand("postgres", "-c", "max_connections=400");
        var kafka = new KafkaContainer(DockerImageName.parse("apache/kafka:4.1.1"))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_LOG_FLUSH_INTERVAL_MESSAGES", "1");
        postgres.start();
        kafka.start();
        return new Containers(postgres, kafka);
    }

    @Override
    public Addresses addresses() {
        return new Addresses(
                kafka.getBootstrapServers().replace("PLAINTEXT://", ""),
                postgres.getHost() + ":" + postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT));
    }

    @Override
    public void close() {
        kafka.stop();
        postgres.stop();
    }
}
