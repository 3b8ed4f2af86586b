package kr.civilid.local;

import java.util.Map;
import java.util.TreeMap;

/// Every port of one local system. A second system beside the first has all of them moved by the same `offset`.
public record Ports(int offset) {

    public Ports {
        if (offset < 0 || offset > 55_000) {
            throw new IllegalArgumentException("a port offset is between 0 and 55000");
        }
    }

    public int controlRoom() {
        return 8080 + offset;
    }

    public int http(Service service) {
        return 8080 + service.number() + offset;
    }

    public int https(Service service) {
        return 8440 + service.number() + offset;
    }

    /// Health and metrics.
    public int management(Service service) {
        return 9080 + service.number() + offset;
    }

    public int keycloak() {
        return 8180 + offset;
    }

    public int keycloakManagement() {
        return 9180 + offset;
    }

    public int kafka() {
        return 9092 + offset;
    }

    public int kafkaController() {
        return 9093 + offset;
    }

    public int postgres() {
        return 5433 + offset;
    }

    public int smpp() {
        return 2775 + offset;
    }

    /// The texts that the handsets show, over HTTP.
    public int handset() {
        return 8079 + offset;
    }

    /// The gateway that long messages are posted to.
    public int textGateway() {
        return 8078 + offset;
    }

    /// Who uses which port, by number.
    public Map<Integer, String> uses() {
        var uses = new TreeMap<Integer, String>();
        uses.put(controlRoom(), "the control room");
        uses.put(keycloak(), "Keycloak");
        uses.put(keycloakManagement(), "Keycloak's health");
        uses.put(kafka(), "Kafka");
        uses.put(kafkaController(), "Kafka's controller");
        uses.put(postgres(), "PostgreSQL");
        uses.put(smpp(), "the handsets (SMPP)");
        uses.put(handset(), "the handsets (HTTP)");
        uses.put(textGateway(), "the handsets (long messages)");
        for (var service : Service.values()) {
            uses.put(http(service), service.partName());
            uses.put(https(service), service.partName() + " (HTTPS)");
            uses.put(management(service), service.partName() + "'s health");
        }
        return uses;
    }
}
