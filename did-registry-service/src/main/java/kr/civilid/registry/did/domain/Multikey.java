package kr.civilid.registry.did.domain;

import java.util.Arrays;

/// A public key with its type in front, in multibase: the id of a did:key, and the update keys of a did:webvh.
public record Multikey(Type type, byte[] raw) {

    /// The multicodec (as varint) and the length of the raw key.
    public enum Type {
        ED25519(new byte[] {(byte) 0xed, 0x01}, 32),
        P256(new byte[] {(byte) 0x80, 0x24}, 33);

        private final byte[] codec;
        private final int length;

        Type(byte[] codec, int length) {
            this.codec = codec;
            this.length = length;
        }
    }

    public Multikey {
        if (raw.length != type.length) {
            throw new InvalidDid("a key of a wrong length");
        }
    }

    public static Multikey parse(String multibase) {
        var bytes = Base58.multibase(multibase);
        return Arrays.stream(Type.values())
                .filter(type -> Base58.startsWith(bytes, type.codec))
                .findFirst()
                .map(type -> new Multikey(type, Arrays.copyOfRange(bytes, type.codec.length, bytes.length)))
                .orElseThrow(() -> new InvalidDid("neither an Ed25519 nor a P-256 key"));
    }

    public String multibase() {
        var bytes = Arrays.copyOf(type.codec, type.codec.length + raw.length);
        System.arraycopy(raw, 0, bytes, type.codec.length, raw.length);
        return Base58.multibase(bytes);
    }
}
