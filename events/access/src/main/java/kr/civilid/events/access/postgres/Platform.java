package kr.civilid.events.access.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import kr.civilid.events.access.chain.ChainKeys;
import kr.civilid.events.access.chain.Seal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The key of the chain, from a file that the database does not know.
@ApplicationScoped
class Platform {

    @Produces
    @Singleton
    ChainKeys keys(@ConfigProperty(name = "civilid.access-records.key") Path file) {
        try {
            return ChainKeys.in(file);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("the key of the access records cannot be read from " + file, e);
        }
    }

    @Produces
    @Singleton
    Seal seal(ChainKeys keys, @ConfigProperty(name = "quarkus.application.name") String service) {
        return new Seal(keys.present(), service);
    }
}
