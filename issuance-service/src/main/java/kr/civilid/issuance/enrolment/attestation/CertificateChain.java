package kr.civilid.issuance.enrolment.attestation;

import static kr.civilid.issuance.enrolment.application.EvidenceRefused.Reason.MALFORMED;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kr.civilid.issuance.enrolment.application.EvidenceRefused;

/// Certificates as a phone sent them, the leaf first, each issued by the next. Held to what real phones send before
/// anything is read; whether they may be believed, [TrustedPath] tells.
record CertificateChain(List<X509Certificate> certificates) {

    private static final int LONGEST = 6;
    private static final int LARGEST = 4_096;

    static CertificateChain parse(List<byte[]> encoded) {
        EvidenceRefused.unless(
                encoded.size() >= 2 && encoded.size() <= LONGEST, MALFORMED, "two to six certificates are needed");
        var certificates = new ArrayList<X509Certificate>();
        for (var one : encoded) {
            EvidenceRefused.unless(one.length <= LARGEST, MALFORMED, "a certificate has at most 4096 bytes");
            certificates.add(certificate(one));
        }
        return new CertificateChain(List.copyOf(certificates));
    }

    X509Certificate leaf() {
        return certificates.getFirst();
    }

    X509Certificate issuerOfLeaf() {
        return certificates.get(1);
    }

    private static X509Certificate certificate(byte[] encoded) {
        try {
            var certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
            EvidenceRefused.unless(
                    Arrays.equals(certificate.getEncoded(), encoded), MALFORMED, "bytes beside a certificate");
            return certificate;
        } catch (CertificateException _) {
            throw new EvidenceRefused(MALFORMED, "not an X.509 certificate in DER");
        }
    }
}
