package kr.civilid.local.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import kr.civilid.local.Addresses;
import kr.civilid.local.Service;
import kr.civilid.testkit.handset.SmppHandsets;
import kr.civilid.testkit.parts.LocalTrust;
import kr.civilid.testkit.smsgateway.HttpSmsGateway;

/// What a service is told from outside. It lies as `config/application.properties` in the service's working folder,
/// where Quarkus looks by itself and where a person can read it.
public final class ServiceSettings {

    private final Addresses addresses;
    private final LocalTrust trust;

    public ServiceSettings(Addresses addresses, LocalTrust trust) {
        this.addresses = addresses;
        this.trust = trust;
    }

    public Map<String, String> of(Service service) {
        var settings = new TreeMap<>(trust.settings());
        settings.put("quarkus.http.port", Integer.toString(addresses.ports().http(service)));
        settings.put("quarkus.http.ssl-port", Integer.toString(addresses.ports().https(service)));
        settings.put(
                "quarkus.management.port", Integer.toString(addresses.ports().management(service)));
        settings.put("quarkus.http.tls-configuration-name", "civilid");
        settings.put("quarkus.tls.civilid.key-store.p12.path", settings.get("civilid.keys.tls.keystore"));
        settings.put("quarkus.tls.civilid.key-store.p12.password", settings.get("civilid.keys.tls.password"));
        settings.put("civilid.base-url", addresses.of(service));
        for (var peer : Service.values()) {
            settings.put("civilid.%s.base-url".formatted(peer.peerName()), addresses.of(peer));
        }
        // did:web of the local organisation names the registry's HTTPS port (its colon percent-encoded, as the method
        // wants).
        settings.put("civilid.did.domain", "localhost%3A" + addresses.ports().https(Service.DID_REGISTRY));
        settings.put("civilid.kafka.address", addresses.kafka());
        settings.put("civilid.postgres.address", addresses.postgres());
        settings.put("civilid.postgres.database", service.partName());
        settings.put("civilid.oidc.issuer", addresses.issuer());
        settings.put("civilid.identity-proofing.issuer", addresses.identityProofing());
        settings.put("civilid.identity-proofing.client-id", "civilid");
        // The phone of a local journey is simulated; a service that others reach refuses to start with this.
        settings.put("civilid.attestation.simulator", "true");
        // Who tries out a decision with curl gets the token with a password, and such a token tells no log-in.
        settings.put("civilid.decision.token-age-counts", "true");
        settings.put("civilid.sms.address", addresses.sms());
        settings.put("civilid.sms.system-id", SmppHandsets.SYSTEM_ID);
        settings.put("civilid.sms.password", SmppHandsets.PASSWORD);
        settings.put("civilid.gateway.url", addresses.textGateway());
        settings.put("civilid.gateway.token", HttpSmsGateway.TOKEN);
        settings.put("civilid.gateway.receipt-keys", HttpSmsGateway.RECEIPT_KEY);
        // Nobody sleeps beside a simulated phone: what is done at night is seen at night.
        settings.put("civilid.restraint.quiet-from", "00:00");
        settings.put("civilid.restraint.quiet-until", "00:00");
        return settings;
    }

    /// `others` win.
    void write(Service service, Path workingFolder, Map<String, String> others) {
        var settings = new Properties();
        settings.putAll(of(service));
        settings.putAll(others);
        try {
            var folder = Files.createDirectories(workingFolder.resolve("config"));
            try (var writer = Files.newBufferedWriter(folder.resolve("application.properties"))) {
                settings.store(writer, "Written at each start of the local system.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
