package kr.civilid.issuance.credential.http;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import kr.civilid.issuance.oauth.application.BaseUrl;
import kr.civilid.issuance.oauth.application.CheckAccess;
import kr.civilid.issuance.oauth.application.OAuthError;
import kr.civilid.issuance.oauth.application.OAuthError.Code;
import kr.civilid.issuance.oauth.domain.Access;

/// The access token of a wallet's request, from its headers: one `Authorization`, one `DPoP`.
@Singleton
class WalletAccess {

    private final CheckAccess checkAccess;
    private final BaseUrl baseUrl;

    WalletAccess(CheckAccess checkAccess, BaseUrl baseUrl) {
        this.checkAccess = checkAccess;
        this.baseUrl = baseUrl;
    }

    Uni<Access> of(HttpHeaders headers, String path) {
        return Uni.createFrom()
                .deferred(() -> checkAccess.of(
                        one(headers, HttpHeaders.AUTHORIZATION), one(headers, "DPoP"), "POST", baseUrl.of(path)));
    }

    private static Optional<String> one(HttpHeaders headers, String name) {
        var values = Optional.ofNullable(headers.getRequestHeader(name)).orElse(List.of());
        if (values.size() > 1) {
            throw new OAuthError(Code.INVALID_TOKEN, name + " is given more than once");
        }
        return values.stream().findFirst();
    }
}
