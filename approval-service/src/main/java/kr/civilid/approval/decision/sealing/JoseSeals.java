package kr.civilid.approval.decision.sealing;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import kr.civilid.approval.decision.application.Seals;
import kr.civilid.events.catalog.Absences;
import kr.civilid.events.catalog.ApplicationForm;
import kr.civilid.events.catalog.ManyAbsences;
import kr.civilid.events.catalog.ReturnComment;
import kr.civilid.events.catalog.Sealed;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Keys are read once at the start, so that a missing one stops the start and no request waits for a disk.
@Startup
@ApplicationScoped
class JoseSeals implements Seals {

    private final JWKSet own;
    private final ECKey issuance;

    JoseSeals(
            @ConfigProperty(name = "civilid.sealing.approval.private") Path own,
            @ConfigProperty(name = "civilid.sealing.issuance.public") Path issuance)
            throws IOException, ParseException {
        this.own = JWKSet.parse(Files.readString(own));
        this.issuance = ECKey.parse(Files.readString(issuance));
    }

    @Override
    public ApplicationForm open(Sealed content) {
        return content.open(own, ApplicationForm.class);
    }

    @Override
    public Absences openAbsences(Sealed content) {
        return content.open(own, Absences.class);
    }

    @Override
    public ManyAbsences openManyAbsences(Sealed content) {
        return content.open(own, ManyAbsences.class);
    }

    @Override
    public Sealed seal(ReturnComment comment) {
        return Sealed.to(issuance, comment);
    }
}
