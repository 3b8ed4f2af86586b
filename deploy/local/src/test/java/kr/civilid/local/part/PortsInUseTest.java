package kr.civilid.local.part;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsInUseTest {

    @Test
    void a_port_in_use_is_named_with_what_it_is_for_and_who_has_it() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> PortsInUse.check(Map.of(taken.getLocalPort(), "Kafka")))
                    .isInstanceOf(PortsInUse.class)
                    .hasMessageContaining("port %d, wanted for Kafka, is in use by process %d"
                            .formatted(
                                    taken.getLocalPort(),
                                    ProcessHandle.current().pid()));
        }
    }

    @Test
    void every_taken_port_is_named_at_once() throws IOException {
        try (var one = new ServerSocket(0);
                var other = new ServerSocket(0)) {
            assertThatThrownBy(() ->
                            PortsInUse.check(Map.of(one.getLocalPort(), "Kafka", other.getLocalPort(), "Keycloak")))
                    .hasMessageContaining("wanted for Kafka")
                    .hasMessageContaining("wanted for Keycloak");
        }
    }

    @Test
    void free_ports_are_free() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        assertThatNoException().isThrownBy(() -> PortsInUse.check(Map.of(port, "Kafka")));
    }
}
