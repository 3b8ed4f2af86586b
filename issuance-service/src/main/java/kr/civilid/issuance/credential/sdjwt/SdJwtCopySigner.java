package kr.civilid.issuance.credential.sdjwt;

import com.authlete.sd.Disclosure;
import com.authlete.sd.SDJWT;
import com.authlete.sd.SDObjectBuilder;
import com.nimbusds.jose.jwk.ECKey;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Map;
import kr.civilid.events.catalog.StatusReference;
import kr.civilid.issuance.credential.application.CopySigner;
import kr.civilid.issuance.credential.application.IssuerSignatures;
import kr.civilid.issuance.credential.application.TypeMetadata;
import kr.civilid.issuance.credential.domain.CivilServantId;
import kr.civilid.issuance.credential.domain.Claim;
import kr.civilid.issuance.credential.domain.IdContent;
import kr.civilid.issuance.credential.domain.Validity;
import kr.civilid.issuance.oauth.application.BaseUrl;

/// `dc+sd-jwt`: every claim of the content under a disclosure of its own; type, validity, key and status in the open.
@Singleton
class SdJwtCopySigner implements CopySigner {

    private final IssuerSignatures signatures;
    private final TypeMetadata typeMetadata;
    private final BaseUrl baseUrl;
    private final SecureRandom random;

    SdJwtCopySigner(IssuerSignatures signatures, TypeMetadata typeMetadata, BaseUrl baseUrl, SecureRandom random) {
        this.signatures = signatures;
        this.typeMetadata = typeMetadata;
        this.baseUrl = baseUrl;
        this.random = random;
    }

    @Override
    public String sign(IdContent content, Validity validity, ECKey holder, StatusReference status) {
        var claims = new SDObjectBuilder("sha-256");
        claims.putClaim("iss", baseUrl.origin());
        claims.putClaim("iat", validity.from().getEpochSecond());
        claims.putClaim("nbf", validity.from().getEpochSecond());
        claims.putClaim("exp", validity.until().getEpochSecond());
        claims.putClaim("vct", CivilServantId.VCT);
        claims.putClaim("vct#integrity", typeMetadata.integrity());
        claims.putClaim("cnf", Map.of("jwk", minimal(holder)));
        claims.putClaim(
                "status",
                Map.of(
                        "status_list",
                        Map.of("idx", status.idx(), "uri", status.uri().toString())));
        var disclosures = new ArrayList<Disclosure>();
        for (var claim : Claim.values()) {
            disclosures.add(claims.putSDClaim(salt(), claim.path(), content.text(claim)));
        }
        return new SDJWT(signatures.sign("dc+sd-jwt", claims.build(true)), disclosures).toString();
    }

    private static Map<String, Object> minimal(ECKey holder) {
        return Map.of(
                "kty", "EC",
                "crv", holder.getCurve().getName(),
                "x", holder.getX().toString(),
                "y", holder.getY().toString());
    }

    /// 128 bits, fresh for every claim of every copy.
    private String salt() {
        var salt = new byte[16];
        random.nextBytes(salt);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(salt);
    }
}
