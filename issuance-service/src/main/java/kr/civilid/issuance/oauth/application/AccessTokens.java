package kr.civilid.issuance.oauth.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import kr.civilid.events.catalog.Digest;
import kr.civilid.issuance.oauth.domain.Access;

/// Access tokens by their hash: whoever reads the table cannot use one.
public interface AccessTokens {

    Uni<Void> add(Access access);

    Uni<Optional<Access>> find(Digest token);
}
