package kr.civilid.registry.trust.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import kr.civilid.events.catalog.TrustList;

/// Signs trust lists, off the caller's thread, and knows the certificates that trust begins with.
public interface TrustSignatures {

    /// A compact JWS of type [TrustList#TYPE].
    Uni<String> sign(TrustList list);

    /// The root certificates (`civilid.trust.root`), base64 DER.
    List<String> anchors();
}
