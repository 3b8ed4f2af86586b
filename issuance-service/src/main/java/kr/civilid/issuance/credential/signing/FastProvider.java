package kr.civilid.issuance.credential.signing;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.Provider;
import java.util.Optional;

/// Amazon Corretto's JCA provider, seven times as fast as the platform's; absent where its native library does not fit.
final class FastProvider {

    static Optional<Provider> find() {
        var provider = AmazonCorrettoCryptoProvider.INSTANCE;
        return provider.getLoadingError() == null ? Optional.of(provider) : Optional.empty();
    }

    private FastProvider() {}
}
