package kr.civilid.testkit.parts;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/// One real PostgreSQL on loopback whose commits reach the disk.
public final class PostgresServer implements AutoCloseable {

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /// Starts over `folder`, whose earlier data stays. The embedded distribution switches durability off by default;
    /// here it is on, and asserted.
    public static PostgresServer start(Path folder, int port) throws IOException {
        var server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "400")
                .setServerConfig("shared_buffers", "128MB")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        var postgres = new PostgresServer(server);
        postgres.assertDurable();
        return postgres;
    }

    public String address() {
        return "localhost:" + server.getPort();
    }

    /// Creates the database and the role `civilid` that owns it, where they do not exist yet.
    public static void createDatabase(String address, String name) {
        try (var connection =
                        DriverManager.getConnection("jdbc:postgresql://" + address + "/postgres", "postgres", "");
                var statement = connection.createStatement()) {
            // Two test processes may ask at once; the lock ends with the connection.
            statement.execute("select pg_advisory_lock(hashtext('civilid'))");
            try (var role = statement.executeQuery("select 1 from pg_roles where rolname = 'civilid'")) {
                if (!role.next()) {
                    statement.execute("create role civilid login password 'civilid'");
                }
            }
            try (var database = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
                database.setString(1, name);
                if (!database.executeQuery().next()) {
                    statement.execute("create database \"%s\" owner civilid".formatted(name));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database " + name + " cannot be made", e);
        }
    }

    private void assertDurable() throws IOException {
        for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            try (var connection = server.getPostgresDatabase().getConnection();
                    var result = connection.createStatement().executeQuery("show " + setting)) {
                if (!result.next() || !"on".equals(result.getString(1))) {
                    throw new IllegalStateException(setting + " is not on: a commit could be lost");
                }
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
