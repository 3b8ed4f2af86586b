package kr.civilid.issuance.credential.application;

import com.nimbusds.jose.jwk.ECKey;
import kr.civilid.events.catalog.StatusReference;
import kr.civilid.issuance.credential.domain.IdContent;
import kr.civilid.issuance.credential.domain.Validity;

/// Makes the signed copies, in one format of credential.
public interface CopySigner {

    /// Blocks for the time of a signature; call it on a worker. Gives what the wallet stores.
    String sign(IdContent content, Validity validity, ECKey holder, StatusReference status);
}
