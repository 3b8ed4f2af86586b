package kr.civilid.verification.decision.application;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import kr.civilid.events.catalog.TrustList;
import kr.civilid.verification.decision.bytes.Memory;
import kr.civilid.verification.decision.domain.Reason;
import kr.civilid.verification.decision.jws.Chain;
import kr.civilid.verification.decision.jws.Jws;
import kr.civilid.verification.decision.jws.Leaf;

/// An issuer of the trust list: what it may sign, and who its signers are.
///
/// Lives as long as its trust list, so that a certificate found good under one list is asked again under the next.
final class TrustedIssuer {

    private final Set<String> types;
    private final List<X509Certificate> anchors;

    /// By the encoded header that carries the certificates: an issuer signs with few certificates, but millions of
    /// credentials.
    private final Memory<String, Leaf> leaves = new Memory<>(64);

    /// Refuses anchors that are not certificates with [Reason#BAD_ISSUER_SIGNATURE].
    TrustedIssuer(TrustList.Issuer issuer) {
        types = Set.copyOf(issuer.vcts());
        anchors = issuer.anchors().stream().map(Chain::certificate).toList();
    }

    boolean maySign(String type) {
        return types.contains(type);
    }

    /// Who signed `credential`, if it is of `type` and the certificates in its header lead to an anchor.
    Leaf leafOf(Jws credential, String type, Instant now) {
        var encoded = credential.encodedHeader();
        return leaves.recall(encoded).orElseGet(() -> {
            var header = credential.header(type, Reason.BAD_ISSUER_SIGNATURE);
            var leaf = Chain.verify(Jws.x5c(header, Reason.BAD_ISSUER_SIGNATURE), anchors, now);
            leaves.remember(encoded, leaf);
            return leaf;
        });
    }
}
