package kr.civilid.events.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where the service's own secret comes from.
@ApplicationScoped
class Platform {

    @Produces
    @Singleton
    Secret secret(@ConfigProperty(name = "civilid.secret") String file) throws IOException {
        return new Secret(
                Base64.getDecoder().decode(Files.readString(Path.of(file)).strip()));
    }
}
