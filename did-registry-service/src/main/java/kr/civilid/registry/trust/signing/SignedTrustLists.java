package kr.civilid.registry.trust.signing;

import com.nimbusds.jose.util.Base64;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.events.catalog.TrustList;
import kr.civilid.registry.signing.Certificates;
import kr.civilid.registry.signing.StatusKey;
import kr.civilid.registry.trust.application.TrustSignatures;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Signs with the registry's own key, whose certificate is under the same root as everybody's.
@ApplicationScoped
class SignedTrustLists implements TrustSignatures {

    private final Vertx vertx;
    private final StatusKey key;
    private final List<String> anchors;

    SignedTrustLists(Vertx vertx, StatusKey key, @ConfigProperty(name = "civilid.trust.root") Path root) {
        this.vertx = vertx;
        this.key = key;
        anchors = Certificates.inPem(root).stream()
                .map(certificate -> Base64.encode(Certificates.der(certificate)).toString())
                .toList();
    }

    @Override
    public Uni<String> sign(TrustList list) {
        return vertx.executeBlocking(() -> key.sign(TrustList.TYPE, EventJson.MAPPER.writeValueAsBytes(list)));
    }

    @Override
    public List<String> anchors() {
        return anchors;
    }
}
