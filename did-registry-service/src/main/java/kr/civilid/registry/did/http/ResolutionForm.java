package kr.civilid.registry.did.http;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How a resolution is written: whole, or the document alone. The first is given where anything goes.
enum ResolutionForm {
    RESULT("application/did-resolution", true),
    RESULT_JSON("application/json", true),
    RESULT_LD("application/ld+json;profile=\"https://w3id.org/did-resolution\"", true),
    DOCUMENT("application/did", false),
    DOCUMENT_LD("application/did+ld+json", false),
    DOCUMENT_JSON("application/did+json", false);

    private final MediaType type;
    private final boolean whole;

    ResolutionForm(String type, boolean whole) {
        this.type = MediaType.valueOf(type);
        this.whole = whole;
    }

    MediaType type() {
        return type;
    }

    /// With the metadata around the document.
    boolean whole() {
        return whole;
    }

    /// `accept` in order of preference; empty where nothing in it can be given.
    static Optional<ResolutionForm> accepted(List<MediaType> accept) {
        if (accept.isEmpty()) {
            return Optional.of(RESULT);
        }
        return accept.stream()
                .filter(wanted -> !"0".equals(wanted.getParameters().get("q")))
                .flatMap(wanted -> Arrays.stream(values())
                        .filter(form -> form.type.isCompatible(wanted))
                        .limit(1))
                .findFirst();
    }
}
