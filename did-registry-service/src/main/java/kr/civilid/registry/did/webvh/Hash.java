package kr.civilid.registry.did.webvh;

import java.util.Arrays;
import kr.civilid.events.keys.FastProvider;
import kr.civilid.registry.did.domain.Base58;

/// The one hash that did:webvh 1.0 permits: SHA-256, as a multihash in base58btc (`Qm…`).
final class Hash {

    private static final byte[] SHA_256_MULTIHASH = {0x12, 0x20};

    static String of(byte[] content) {
        return Base58.encode(join(SHA_256_MULTIHASH, sha256(content)));
    }

    static byte[] sha256(byte[] content) {
        return FastProvider.sha256().digest(content);
    }

    static byte[] join(byte[] first, byte[] second) {
        var joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private Hash() {}
}
