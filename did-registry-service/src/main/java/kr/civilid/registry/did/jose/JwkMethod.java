package kr.civilid.registry.did.jose;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.civilid.registry.did.application.DidMethod;
import kr.civilid.registry.did.domain.Did;
import kr.civilid.registry.did.domain.InvalidDid;
import kr.civilid.registry.did.domain.JwkDocument;
import kr.civilid.registry.did.domain.Resolution;
import kr.civilid.registry.did.domain.VersionQuery;

/// did:jwk with an elliptic-curve key; it has no versions.
@ApplicationScoped
class JwkMethod implements DidMethod {

    private static final Set<Curve> AGREE_ONLY = Set.of(Curve.X25519, Curve.X448);
    private static final Set<Curve> SIGN_ONLY = Set.of(Curve.Ed25519, Curve.Ed448);

    @Override
    public String name() {
        return "jwk";
    }

    @Override
    public Uni<Resolution> resolve(Did did, VersionQuery version) {
        if (!(version instanceof VersionQuery.Latest)) {
            return Uni.createFrom().item(DidMethod.notFound("a did:jwk has no versions"));
        }
        if (!did.id().matches("[A-Za-z0-9_-]+")) {
            throw new InvalidDid("not base64url");
        }
        try {
            // "null" is JSON, too.
            var members = Optional.ofNullable(JSONObjectUtils.parse(new Base64URL(did.id()).decodeToString()))
                    .orElseThrow(() -> new InvalidDid("not a JWK"));
            return Uni.createFrom().item(new Resolution.Resolved(document(did, members), Map.of()));
        } catch (ParseException | IllegalArgumentException | IllegalStateException e) {
            throw new InvalidDid("not a JWK");
        }
    }

    private static Map<String, Object> document(Did did, Map<String, Object> members) throws ParseException {
        // Parsing checks, among others, that the point is on the curve.
        var key = JWK.parse(members);
        if (key.isPrivate()) {
            throw new InvalidDid("a private key");
        }
        var curve = curve(key);
        var forSigning = !KeyUse.ENCRYPTION.equals(key.getKeyUse()) && !AGREE_ONLY.contains(curve);
        var forAgreement = !KeyUse.SIGNATURE.equals(key.getKeyUse()) && !SIGN_ONLY.contains(curve);
        return JwkDocument.of(did, members, forSigning, forAgreement);
    }

    private static Curve curve(JWK key) {
        if (key instanceof ECKey elliptic) {
            return elliptic.getCurve();
        }
        if (key instanceof OctetKeyPair edwards) {
            return edwards.getCurve();
        }
        throw new InvalidDid("not an elliptic-curve key");
    }
}
