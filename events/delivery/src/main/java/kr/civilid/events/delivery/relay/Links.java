package kr.civilid.events.delivery.relay;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.Driver;

/// Opens the relay's own connection to each side.
@Singleton
class Links {

    private static final int BATCH_BYTES = 256 * 1024;

    private final String url;
    private final String username;
    private final String password;
    private final Map<String, Object> kafka;
    private final CloudEvents cloudEvents;

    Links(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String username,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "civilid.base-url") String source,
            @ConfigProperty(name = "civilid.topics.prefix") Optional<String> prefix) {
        this.url = url;
        this.username = username;
        this.password = password;
        this.kafka = Map.copyOf(kafka);
        this.cloudEvents = new CloudEvents(source, prefix.orElse(""));
    }

    /// Not from a pool: the lock belongs to the connection, which must end with its holder. Both ends notice within
    /// seconds when the other is gone without a word.
    OutboxTable outbox() throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", username);
        settings.setProperty("password", password);
        settings.setProperty("ApplicationName", "relay");
        settings.setProperty("connectTimeout", "5");
        settings.setProperty("socketTimeout", "30");
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty(
                "options",
                "-c statement_timeout=10s -c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3");
        var connection = new Driver().connect(url, settings);
        if (connection == null) {
            throw new IllegalStateException("not a PostgreSQL address: " + url);
        }
        return new OutboxTable(connection);
    }

    Carrier carrier() {
        var settings = new HashMap<>(kafka);
        settings.keySet().removeIf(name -> !ProducerConfig.configNames().contains(name));
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // What lies ready goes in one request: a broker works by the request rather than by the record.
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500L);
        settings.put(
                ProducerConfig.CLIENT_ID_CONFIG,
                "relay-" + ProcessHandle.current().pid());
        return new Carrier(
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()), cloudEvents);
    }
}
