package kr.civilid.testkit.gate;

import com.nimbusds.jose.util.Base64URL;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import kr.civilid.events.catalog.RegistryEvent.StatusListPublished;
import kr.civilid.events.catalog.RegistryEvent.TrustListPublished;
import kr.civilid.events.catalog.TrustList;
import kr.civilid.testkit.parts.LocalTrust;

/// Says what did-registry-service says, signed by the local trust's `status` key.
public final class RegistryVoice {

    public static final String ID = "urn:kr:civilid:civil-servant-id:1";
    private static final int ENTRIES = 1 << 20;

    private final LocalTrust trust;
    private final Signer signer;

    public RegistryVoice(LocalTrust trust) {
        this(trust, Signer.of(trust, "status"));
    }

    public RegistryVoice(LocalTrust trust, Signer signer) {
        this.trust = trust;
        this.signer = signer;
    }

    /// A list of 2^20 entries, all 0 but `entries` (index to 0…3), good for an hour.
    public StatusListPublished statusList(URI uri, long version, Map<Integer, Integer> entries, Instant at) {
        return new StatusListPublished(uri, version, signer.sign("statuslist+jwt", statusClaims(uri, entries, at)), at);
    }

    public static Map<String, Object> statusClaims(URI uri, Map<Integer, Integer> entries, Instant at) {
        var bytes = new byte[ENTRIES / 4];
        entries.forEach((index, status) -> bytes[index / 4] |= (byte) (status << index % 4 * 2));
        var claims = new HashMap<String, Object>();
        claims.put("sub", uri.toString());
        claims.put("iat", at.getEpochSecond());
        claims.put("exp", at.plus(Duration.ofHours(1)).getEpochSecond());
        claims.put("ttl", 60);
        claims.put("status_list", Map.of("bits", 2, "lst", deflated(bytes)));
        return claims;
    }

    /// Trusts `issuer` for the civil-servant ID, anchored in the local root, for a day.
    public TrustListPublished trustList(long version, URI issuer, Instant at) {
        var anchors = List.of(rootDer());
        var list = new TrustList(
                version,
                at,
                at.plus(Duration.ofDays(1)),
                List.of(new TrustList.Issuer("did:web:localhost", issuer, List.of(ID), anchors)));
        return new TrustListPublished(version, signer.sign(TrustList.TYPE, claims(list)), at);
    }

    public static Map<String, Object> claims(TrustList list) {
        return new HashMap<>(Map.of(
                "version", list.version(),
                "issuedAt", list.issuedAt().toString(),
                "expiresAt", list.expiresAt().toString(),
                "issuers",
                        list.issuers().stream()
                                .map(issuer -> Map.of(
                                        "did", issuer.did(),
                                        "issuer", issuer.issuer().toString(),
                                        "vcts", issuer.vcts(),
                                        "anchors", issuer.anchors()))
                                .toList()));
    }

    public String rootDer() {
        try {
            return Files.readString(trust.file("ca.pem"))
                    .replaceAll("-----[A-Z ]+-----", "")
                    .replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// base64url of the zlib form of `bytes`, as `lst` has it.
    public static String deflated(byte[] bytes) {
        var compressed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(compressed)) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64URL.encode(compressed.toByteArray()).toString();
    }
}
