package kr.civilid.issuance.enrolment.attestation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Trust anchors: the name and the key of each root, whose own dates do not count.
record Roots(Set<TrustAnchor> anchors) {

    static final String GOOGLE = "/attestation/google-roots.pem";
    static final String APPLE = "/attestation/apple-roots.pem";

    /// Those of the resource and of each PEM file; a file that cannot be read stops the start.
    static Roots of(String resource, List<Path> extra) {
        var anchors = new HashSet<TrustAnchor>();
        try (var in = Objects.requireNonNull(Roots.class.getResourceAsStream(resource))) {
            anchors.addAll(read(in, resource));
            for (var file : extra) {
                try (var more = Files.newInputStream(file)) {
                    anchors.addAll(read(more, file.toString()));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("attestation roots cannot be read: " + e.getMessage(), e);
        }
        return new Roots(Set.copyOf(anchors));
    }

    /// Whether this is a certificate of one of the roots, whichever one was issued for it.
    boolean hold(X509Certificate certificate) {
        return anchors.stream()
                .anyMatch(anchor -> anchor.getCA().equals(certificate.getSubjectX500Principal())
                        && anchor.getCAPublicKey().equals(certificate.getPublicKey()));
    }

    private static Set<TrustAnchor> read(InputStream pem, String name) {
        try {
            var found = CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
                    .map(X509Certificate.class::cast)
                    .map(root -> new TrustAnchor(root.getSubjectX500Principal(), root.getPublicKey(), null))
                    .collect(Collectors.toSet());
            if (found.isEmpty()) {
                throw new IllegalStateException("no certificate in " + name);
            }
            return found;
        } catch (CertificateException e) {
            throw new IllegalStateException("not a PEM file of certificates: " + name, e);
        }
    }
}
