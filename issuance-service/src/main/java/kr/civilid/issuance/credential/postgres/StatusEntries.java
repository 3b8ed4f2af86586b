package kr.civilid.issuance.credential.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import kr.civilid.events.catalog.StatusReference;
import kr.civilid.events.vault.Secret;
import kr.civilid.issuance.credential.domain.StatusPositions;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Free entries of the status lists that did-registry-service publishes, from a sequence that never gives one twice.
@ApplicationScoped
class StatusEntries {

    private final StatusPositions positions;
    private final String registry;
    private final SecureRandom random;

    StatusEntries(
            Secret secret,
            SecureRandom random,
            @ConfigProperty(name = "civilid.did-registry.base-url", defaultValue = "http://localhost:8083")
                    String registry) {
        this.positions = new StatusPositions(input -> secret.mac("status-position", input));
        this.registry = registry;
        this.random = random;
    }

    Uni<List<StatusReference>> take(int count) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select nextval('status_position') from generate_series(1, ?1)", Long.class)
                        .setParameter(1, count)
                        .getResultList())
                .map(sequence -> sequence.stream().map(this::entry).toList());
    }

    byte[] salt() {
        var salt = new byte[16];
        random.nextBytes(salt);
        return salt;
    }

    private StatusReference entry(long sequence) {
        var uri = URI.create(registry + "/statuslists/" + StatusPositions.list(sequence));
        return new StatusReference(uri, positions.index(sequence));
    }
}
