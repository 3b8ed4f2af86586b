package kr.civilid.issuance.credential.application;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Base64;
import kr.civilid.events.keys.FastProvider;

/// What the type of credential means and how it is shown (SD-JWT VC type metadata), byte for byte as every issued ID
/// names it: once IDs are out, a change is a new version of the type.
@Singleton
public final class TypeMetadata {

    private final byte[] document;

    public TypeMetadata() throws IOException {
        try (var in = TypeMetadata.class.getResourceAsStream("/type-metadata/civil-servant-id-1.json")) {
            if (in == null) {
                throw new IOException("the type metadata is missing");
            }
            document = in.readAllBytes();
        }
    }

    public byte[] document() {
        return document.clone();
    }

    /// `vct#integrity`: SHA-256 as Subresource Integrity writes it.
    public String integrity() {
        return "sha256-"
                + Base64.getEncoder().encodeToString(FastProvider.sha256().digest(document));
    }
}
