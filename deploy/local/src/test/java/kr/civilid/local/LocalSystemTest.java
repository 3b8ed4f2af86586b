package kr.civilid.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import kr.civilid.events.catalog.Topics;
import kr.civilid.local.part.Part;
import kr.civilid.local.part.PidFile;
import kr.civilid.local.part.PortsInUse;
import kr.civilid.local.setup.Parts;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kafka and PostgreSQL as a local system runs them; the whole of it is started by the journey's tests.
class LocalSystemTest {

    /// Below the ports that the system gives to outgoing connections, one of which may stand in the way at any time.
    private static final int OFFSET = 22_000;

    @TempDir
    static Path folder;

    private static LocalSystem system;

    @BeforeAll
    static void kafka_and_postgres_run() throws Exception {
        system =
                LocalSystem.in(folder, OFFSET).only(Parts.KAFKA, Parts.POSTGRES).start();
    }

    @AfterAll
    static void everything_it_started_is_gone() {
        var processes = PidFile.in(Part.pids(folder)).stream()
                .map(record -> record.process().orElseThrow())
                .toList();
        system.close();

        assertThat(processes).hasSize(3).noneMatch(ProcessHandle::isAlive);
        assertThat(folder.resolve("running")).doesNotExist();
    }

    @Test
    void a_second_start_over_the_same_folder_says_who_runs_already() {
        assertThatThrownBy(() -> LocalSystem.in(folder, OFFSET).start())
                .isInstanceOf(AlreadyRuns.class)
                .hasMessageContaining("process " + ProcessHandle.current().pid())
                .hasMessageContaining("http://localhost:" + (8080 + OFFSET));
    }

    @Test
    void the_root_of_its_certificates_lies_at_the_top_of_its_folder() {
        assertThat(system.rootCertificate())
                .isEqualTo(folder.resolve("ca.pem"))
                .hasSameBinaryContentAs(folder.resolve("trust/ca.pem"));
    }

    @Test
    void what_runs_is_not_wiped() {
        assertThatThrownBy(() -> LocalSystem.wipe(folder)).isInstanceOf(AlreadyRuns.class);
        assertThat(folder.resolve("trust/ca.pem")).exists();
    }

    @Test
    void a_start_on_ports_in_use_starts_nothing(@TempDir Path other) throws IOException {
        var taken = 8083 + OFFSET + 1_000;
        try (var _ = new ServerSocket(taken)) {
            assertThatThrownBy(() -> LocalSystem.in(other, OFFSET + 1_000).start())
                    .isInstanceOf(PortsInUse.class)
                    .hasMessageContaining("port %d, wanted for did-registry-service".formatted(taken));
        }
        assertThat(PidFile.in(Part.pids(other))).isEmpty();
        assertThat(other.resolve("running")).doesNotExist();
    }

    @Test
    void a_killed_postgres_comes_back_with_what_was_committed() throws Exception {
        sql("create table kept (word text)");
        sql("insert into kept values ('durable')");

        system.kill(Parts.POSTGRES);
        assertThatThrownBy(() -> sql("select 1")).isInstanceOf(SQLException.class);
        system.restart(Parts.POSTGRES);

        assertThat(sql("select word from kept")).isEqualTo("durable");
    }

    @Test
    void a_killed_kafka_comes_back_with_what_was_acknowledged() throws Exception {
        say("acknowledged");

        system.restart(Parts.KAFKA);

        assertThat(heard()).isEqualTo("acknowledged");
    }

    private static String sql(String statement) throws SQLException {
        var url = "jdbc:postgresql://%s/issuance-service"
                .formatted(system.addresses().postgres());
        try (var connection = DriverManager.getConnection(url, "civilid", "civilid");
                var prepared = connection.prepareStatement(statement)) {
            if (!prepared.execute()) {
                return "";
            }
            try (var rows = prepared.getResultSet()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }

    private static void say(String word) throws ExecutionException, InterruptedException {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", system.addresses().kafka());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.CREDENTIAL, "key", word)).get();
        }
    }

    private static String heard() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", system.addresses().kafka(), "group.id", "t", "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(java.util.List.of(Topics.CREDENTIAL));
            for (var attempt = 0; attempt < 60; attempt++) {
                for (var delivery : consumer.poll(Duration.ofSeconds(1))) {
                    return delivery.value();
                }
            }
            return "";
        }
    }
}
