package kr.civilid.issuance.enrolment.oidc;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderConfigurationRequest;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kr.civilid.issuance.enrolment.application.ProofingUnavailable;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The provider's signing keys, found by its metadata (OpenID Connect Discovery 1.0 section 4) and kept for a while.
/// Blocks: call from a worker.
class ProviderKeys {

    private static final Logger LOG = Logger.getLogger(ProviderKeys.class);
    private static final Duration LIFE = Duration.ofHours(1);
    private static final int TIMEOUT = 2_000;
    private static final int MAX_BYTES = 65_536;

    private final Issuer issuer;
    private final Clock clock;
    private volatile @Nullable Found found;

    ProviderKeys(Issuer issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    private record Found(JWKSource<SecurityContext> keys, Instant until) {}

    JWKSource<SecurityContext> get() {
        var known = found;
        if (known == null || known.until().isBefore(clock.instant())) {
            known = new Found(discover(), clock.instant().plus(LIFE));
            found = known;
        }
        return known.keys();
    }

    /// An unknown `kid` makes the source look again, at most every 30 seconds.
    private JWKSource<SecurityContext> discover() {
        try {
            return JWKSourceBuilder.create(metadata().getJWKSetURI().toURL(), new Direct())
                    .retrying(true)
                    .build();
        } catch (GeneralException | IOException e) {
            LOG.warnf("no keys of the identity-proofing provider: %s", e.getMessage());
            throw new ProofingUnavailable();
        }
    }

    private OIDCProviderMetadata metadata() throws IOException, GeneralException {
        var request = new OIDCProviderConfigurationRequest(issuer).toHTTPRequest();
        request.setConnectTimeout(TIMEOUT);
        request.setReadTimeout(TIMEOUT);
        request.setFollowRedirects(false);
        var response = request.send();
        response.ensureStatusCode(HTTPResponse.SC_OK);
        var metadata = OIDCProviderMetadata.parse(response.getBody());
        if (!issuer.equals(metadata.getIssuer()) || metadata.getJWKSetURI() == null) {
            throw new GeneralException("metadata of another issuer");
        }
        return metadata;
    }

    /// Follows no redirect: the keys come from where the metadata says, or not at all.
    private static final class Direct extends DefaultResourceRetriever {

        private Direct() {
            super(TIMEOUT, TIMEOUT, MAX_BYTES);
        }

        @Override
        protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
            var connection = super.openHTTPConnection(url);
            connection.setInstanceFollowRedirects(false);
            return connection;
        }
    }
}
