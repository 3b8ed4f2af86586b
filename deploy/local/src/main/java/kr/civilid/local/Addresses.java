package kr.civilid.local;

import java.net.URI;

/// Where the parts of one local system answer.
public record Addresses(Ports ports) {

    /// The base URL, without a slash at the end.
    public String of(Service service) {
        return http(ports.http(service));
    }

    /// The same service over TLS; its certificate comes from the root in `ca.pem`.
    public String secure(Service service) {
        return "https://localhost:" + ports.https(service);
    }

    public String management(Service service) {
        return http(ports.management(service));
    }

    public String controlRoom() {
        return http(ports.controlRoom());
    }

    public String keycloak() {
        return http(ports.keycloak());
    }

    /// The issuer of the officials and systems.
    public String issuer() {
        return keycloak() + "/realms/civilid";
    }

    /// The issuer of the provider that checks identities.
    public String identityProofing() {
        return keycloak() + "/realms/identity-proofing";
    }

    public URI tokenEndpoint() {
        return URI.create(issuer() + "/protocol/openid-connect/token");
    }

    /// JSON: every text, or those of one number behind a slash.
    public URI handset() {
        return URI.create(http(ports.handset()) + "/handset");
    }

    public String kafka() {
        return "localhost:" + ports.kafka();
    }

    public String postgres() {
        return "localhost:" + ports.postgres();
    }

    public String sms() {
        return "127.0.0.1:" + ports.smpp();
    }

    /// Where long messages are posted.
    public String textGateway() {
        return "http://127.0.0.1:%d/messages".formatted(ports.textGateway());
    }

    private static String http(int port) {
        return "http://localhost:" + port;
    }
}
