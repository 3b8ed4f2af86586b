package kr.civilid.issuance.enrolment.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.IOException;
import kr.civilid.issuance.enrolment.domain.Terms;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The terms of use to which consent is asked now: `terms/<version>.ko.txt` and `.en.txt`. A version is never edited.
@Singleton
public class TermsInForce {

    private final Terms terms;

    @Inject
    TermsInForce(@ConfigProperty(name = "civilid.terms.version", defaultValue = "2026-01") String version)
            throws IOException {
        this(new Terms(version, text(version + ".ko.txt"), text(version + ".en.txt")));
    }

    TermsInForce(Terms terms) {
        this.terms = terms;
    }

    public Terms get() {
        return terms;
    }

    private static String text(String name) throws IOException {
        try (var file = TermsInForce.class.getResourceAsStream("/terms/" + name)) {
            if (file == null) {
                throw new FileNotFoundException("terms/" + name);
            }
            return new String(file.readAllBytes(), UTF_8);
        }
    }
}
