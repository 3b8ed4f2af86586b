package kr.civilid.issuance.enrolment.attestation;

import static kr.civilid.issuance.enrolment.application.EvidenceRefused.Reason.CHAIN;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import kr.civilid.events.keys.FastProvider;
import kr.civilid.issuance.enrolment.application.EvidenceRefused;

/// Whether certificates lead to a root of ours (RFC 5280 section 6.1). Revocation is another question.
record TrustedPath(Roots roots) {

    /// Every certificate below the root is valid at `at`.
    void check(CertificateChain chain, Instant at) {
        validate(belowRoot(chain.certificates()), at);
    }

    /// The same, but the dates of the leaf do not count: the phone's clock set them, and the app.
    void checkUndatedLeaf(CertificateChain chain, Instant at) {
        var leaf = chain.leaf();
        var issuer = chain.issuerOfLeaf();
        EvidenceRefused.unless(!roots.hold(issuer), CHAIN, "a root issues no attestation itself");
        var authorities =
                belowRoot(chain.certificates().subList(1, chain.certificates().size()));
        validate(authorities, at);
        // To the validation above the issuer of the leaf ends the path, so it counts one certificate too few.
        for (var below = 0; below < authorities.size(); below++) {
            EvidenceRefused.unless(
                    authorities.get(below).getBasicConstraints() >= below && maySignCertificates(issuer),
                    CHAIN,
                    "the issuer is no authority");
        }
        EvidenceRefused.unless(
                issuer.getSubjectX500Principal().equals(leaf.getIssuerX500Principal())
                        && !leaf.hasUnsupportedCriticalExtension(),
                CHAIN,
                "the leaf names another issuer, or a critical extension");
        try {
            FastProvider.verify(leaf, issuer.getPublicKey());
        } catch (GeneralSecurityException _) {
            throw new EvidenceRefused(CHAIN, "the signature of the leaf does not match");
        }
    }

    private List<X509Certificate> belowRoot(List<X509Certificate> certificates) {
        return roots.hold(certificates.getLast()) ? certificates.subList(0, certificates.size() - 1) : certificates;
    }

    private static boolean maySignCertificates(X509Certificate issuer) {
        var usage = issuer.getKeyUsage();
        return usage == null || usage[5];
    }

    private void validate(List<X509Certificate> path, Instant at) {
        EvidenceRefused.unless(!path.isEmpty(), CHAIN, "a root alone vouches for nothing");
        try {
            var parameters = new PKIXParameters(roots.anchors());
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
        } catch (CertPathValidatorException e) {
            throw new EvidenceRefused(CHAIN, "the path does not validate: " + e.getReason());
        } catch (CertificateException _) {
            throw new EvidenceRefused(CHAIN, "the path does not validate");
        } catch (InvalidAlgorithmParameterException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform validates certificate paths", e);
        }
    }
}
