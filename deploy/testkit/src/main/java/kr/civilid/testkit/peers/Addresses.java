package kr.civilid.testkit.peers;

import java.net.URI;

/// Where the parts of one running system answer.
public record Addresses(
        URI issuance, URI approval, URI registry, URI notification, URI verification, URI keycloak, URI handset) {

    /// The local ports of the design, each moved by `offset` so that two systems can run beside each other.
    public static Addresses local(int offset) {
        return new Addresses(
                at(8081 + offset),
                at(8082 + offset),
                at(8083 + offset),
                at(8084 + offset),
                at(8085 + offset),
                at(8180 + offset),
                at(8079 + offset));
    }

    private static URI at(int port) {
        return URI.create("http://localhost:" + port);
    }
}
