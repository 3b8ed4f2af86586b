package kr.civilid.issuance;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import kr.civilid.events.catalog.Sealed;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Seals personal data to the one service that needs it, and opens what was sealed to this one.
@Singleton
public class Envelopes {

    private final ECKey approval;
    private final ECKey notification;
    private final JWKSet own;

    @Inject
    Envelopes(
            @ConfigProperty(name = "civilid.sealing.approval.public") Path approval,
            @ConfigProperty(name = "civilid.sealing.notification.public") Path notification,
            @ConfigProperty(name = "civilid.sealing.issuance.private") Path own)
            throws IOException, ParseException {
        this(
                ECKey.parse(Files.readString(approval)),
                ECKey.parse(Files.readString(notification)),
                JWKSet.parse(Files.readString(own)));
    }

    public Envelopes(ECKey approval, ECKey notification, JWKSet own) {
        this.approval = approval;
        this.notification = notification;
        this.own = own;
    }

    public Sealed toApproval(Object content) {
        return Sealed.to(approval, content);
    }

    public Sealed toNotification(Object content) {
        return Sealed.to(notification, content);
    }

    /// Fails with [Sealed.NotForUs] for what was sealed to somebody else.
    public <T> T open(Sealed sealed, Class<T> type) {
        return sealed.open(own, type);
    }
}
