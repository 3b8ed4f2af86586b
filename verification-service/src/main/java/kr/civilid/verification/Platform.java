package kr.civilid.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import kr.civilid.verification.decision.application.Decision;
import kr.civilid.verification.decision.application.Intake;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What the service takes from the machine it runs on: the time and the root of trust, and the decision built on them.
@ApplicationScoped
class Platform {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Decision decision() {
        return new Decision();
    }

    @Produces
    @Singleton
    Intake intake(@ConfigProperty(name = "civilid.trust.root") Path root) throws IOException, CertificateException {
        try (var pem = Files.newInputStream(root)) {
            return new Intake(
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
    }
}
