package kr.civilid.issuance.enrolment.attestation;

import java.security.cert.X509Certificate;
import java.time.Instant;

/// The certificates that a phone of before 2021 got in the factory run out while the phone lives; what speaks against
/// them is in the revocation list, so a policy may pass over their end. Those that Google renews by the month have none
/// of this grace.
final class FactoryDates {

    private static final String TITLE = "2.5.4.12=";
    private static final String SERIAL_NUMBER = "2.5.4.5=";

    /// When the path is to be valid: `now`, or, where the factory issued all below the root, the end of the first that
    /// ran out.
    static Instant of(CertificateChain chain, Instant now) {
        var below = chain.certificates().stream()
                .skip(1)
                .filter(certificate ->
                        !certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()))
                .toList();
        return below.isEmpty() || !below.stream().allMatch(FactoryDates::fromFactory)
                ? now
                : below.stream()
                        .map(certificate -> certificate.getNotAfter().toInstant())
                        .filter(end -> end.isBefore(now))
                        .min(Instant::compareTo)
                        .orElse(now);
    }

    /// The subject of such a certificate is a title, TEE or StrongBox, and a serial number.
    private static boolean fromFactory(X509Certificate certificate) {
        var subject = certificate.getSubjectX500Principal().getName();
        return subject.contains(TITLE) && subject.contains(SERIAL_NUMBER);
    }

    private FactoryDates() {}
}
