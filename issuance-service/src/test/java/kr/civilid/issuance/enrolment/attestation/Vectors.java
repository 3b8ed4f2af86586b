package kr.civilid.issuance.enrolment.attestation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.List;
import java.util.Objects;

/// What is published; `src/test/resources/attestation/README.md` says where.
final class Vectors {

    static List<X509Certificate> chain(String name) {
        try (var in = open(name)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (IOException | CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    static ECKey key(X509Certificate certificate) {
        return new ECKey.Builder(Curve.P_256, (ECPublicKey) certificate.getPublicKey()).build();
    }

    static JsonNode json(String name) {
        try (var in = open(name)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Vectors.class.getResourceAsStream("/attestation/" + name), name);
    }

    private Vectors() {}
}
