package kr.civilid.verification.decision.jws;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXCertPathValidatorResult;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import kr.civilid.verification.decision.domain.Declined;
import kr.civilid.verification.decision.domain.Reason;
import org.jspecify.annotations.Nullable;

/// The way of X.509 certificates (RFC 5280) from a signer to an anchor.
public final class Chain {

    private static final int LONGEST = 3;

    /// `x5c` as in a JWS header: the signer's certificate, then any between it and the anchor, which is left out.
    /// Refuses with [Reason#CERTIFICATE_EXPIRED] or, for every other fault, [Reason#BAD_ISSUER_SIGNATURE].
    public static Leaf verify(List<@Nullable Object> x5c, Collection<X509Certificate> anchors, Instant now) {
        Declined.unless(!x5c.isEmpty() && x5c.size() <= LONGEST && !anchors.isEmpty(), Reason.BAD_ISSUER_SIGNATURE);
        var certificates = x5c.stream().map(Chain::certificate).toList();
        var leaf = certificates.getFirst();
        Declined.unless(certificates.stream().noneMatch(Chain::isSelfIssued), Reason.BAD_ISSUER_SIGNATURE);
        Declined.unless(maySign(leaf), Reason.BAD_ISSUER_SIGNATURE);
        var way = new ArrayList<>(certificates);
        way.add(anchorOf(certificates, anchors, now));
        var key = P256.key(leaf.getPublicKey().getEncoded());
        return new Leaf(
                key.orElseThrow(() -> new Declined(Reason.BAD_ISSUER_SIGNATURE)),
                way.stream()
                        .map(each -> each.getNotBefore().toInstant())
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                way.stream()
                        .map(each -> each.getNotAfter().toInstant())
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }

    /// One certificate, base64 DER. Refuses with [Reason#BAD_ISSUER_SIGNATURE].
    public static X509Certificate certificate(@Nullable Object base64) {
        Declined.unless(base64 instanceof String, Reason.BAD_ISSUER_SIGNATURE);
        try {
            var der = Base64.getDecoder().decode(String.valueOf(base64));
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException | IllegalArgumentException e) {
            throw new Declined(Reason.BAD_ISSUER_SIGNATURE);
        }
    }

    private static boolean isSelfIssued(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    private static boolean maySign(X509Certificate leaf) {
        var usage = leaf.getKeyUsage();
        return leaf.getBasicConstraints() < 0 && (usage == null || usage[0]);
    }

    private static X509Certificate anchorOf(
            List<X509Certificate> certificates, Collection<X509Certificate> anchors, Instant now) {
        try {
            var parameters = new PKIXParameters(anchors.stream()
                    .map(anchor -> new TrustAnchor(anchor, null))
                    .collect(Collectors.toSet()));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(now));
            var path = CertificateFactory.getInstance("X.509").generateCertPath(certificates);
            var result = CertPathValidator.getInstance("PKIX").validate(path, parameters);
            return ((PKIXCertPathValidatorResult) result).getTrustAnchor().getTrustedCert();
        } catch (CertPathValidatorException e) {
            var outdated = e.getReason() == BasicReason.EXPIRED || e.getReason() == BasicReason.NOT_YET_VALID;
            throw new Declined(outdated ? Reason.CERTIFICATE_EXPIRED : Reason.BAD_ISSUER_SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new Declined(Reason.BAD_ISSUER_SIGNATURE);
        }
    }

    private Chain() {}
}
