package kr.civilid.issuance.request.csv;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.issuance.oauth.application.BaseUrl;
import kr.civilid.issuance.request.application.Agencies;
import kr.civilid.issuance.request.application.AgencyRegisters;
import kr.civilid.issuance.request.domain.Agency;
import kr.civilid.issuance.request.domain.AgencyEntry;
import kr.civilid.issuance.request.domain.AgencyRegister;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// The register as the file `civilid.agencies.file` says; on loopback a sample where none is named. Read once: a
/// service that cannot read it does not start, and a new file takes effect with the next start.
@Startup
@Singleton
class FileAgencies implements Agencies, AgencyRegisters {

    private static final Logger LOG = Logger.getLogger(FileAgencies.class);
    private static final String SAMPLE = "/agencies/sample.csv";
    private static final int TOLD = 5;

    private final AgencyRegister register;

    FileAgencies(
            @ConfigProperty(name = "civilid.agencies.file") Optional<Path> file,
            @ConfigProperty(name = "civilid.agencies.charset", defaultValue = "UTF-8") String charset,
            BaseUrl baseUrl) {
        if (file.isEmpty() && !baseUrl.isLocal()) {
            throw new IllegalStateException("civilid.agencies.file names no register of agencies: the sample, with"
                    + " agencies that do not exist, needs a civilid.base-url on loopback, and this is "
                    + baseUrl.origin());
        }
        this.register = file.map(path -> read(path, Charset.forName(charset))).orElseGet(FileAgencies::sample);
    }

    @Override
    public Uni<Optional<Agency>> find(AgencyCode code) {
        return Uni.createFrom().item(() -> register.find(code).map(AgencyEntry::agency));
    }

    @Override
    public AgencyRegister current() {
        return register;
    }

    private static AgencyRegister read(Path file, Charset charset) {
        try (var in = Files.newInputStream(file)) {
            return read(in, charset, file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("the register of agencies " + file + " cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "the register of agencies %s, read as %s (the published one is MS949): %s"
                            .formatted(file, charset, e.getMessage()),
                    e);
        }
    }

    private static AgencyRegister sample() {
        try (var in = Objects.requireNonNull(FileAgencies.class.getResourceAsStream(SAMPLE))) {
            return read(in, StandardCharsets.UTF_8, "sample");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AgencyRegister read(InputStream in, Charset charset, String name) throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(in, charset))) {
            var found = AgencyLines.read(reader.lines().iterator());
            LOG.infof(
                    "register of agencies %s: %d agencies, %d lines passed over whose code is not of 7 digits",
                    name, found.register().size(), found.foreign());
            if (!found.unreadable().isEmpty()) {
                LOG.warnf(
                        "register of agencies %s: %d lines passed over that cannot be read, the first of them %s",
                        name,
                        found.unreadable().size(),
                        found.unreadable().stream().limit(TOLD).toList());
            }
            return found.register();
        }
    }
}
