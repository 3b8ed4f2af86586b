package kr.civilid.registry.did.domain;

import java.util.Map;

/// What resolving a DID comes to (DID Resolution; error names of DID Core §7.1.2).
public sealed interface Resolution {

    /// `metadata` is about the document (`created`, `versionId`, …).
    record Resolved(Map<String, Object> document, Map<String, Object> metadata) implements Resolution {}

    /// The DID existed and was given up.
    record Deactivated(Map<String, Object> document, Map<String, Object> metadata) implements Resolution {}

    record Failed(Error error, String detail) implements Resolution {}

    enum Error {
        INVALID_DID("invalidDid", "The DID is invalid."),
        NOT_FOUND("notFound", "The DID was not found."),
        METHOD_NOT_SUPPORTED("methodNotSupported", "The DID method is not supported."),
        REPRESENTATION_NOT_SUPPORTED("representationNotSupported", "The representation is not supported."),
        INVALID_OPTIONS("invalidOptions", "The resolution options are invalid.");

        private final String wireName;
        private final String title;

        Error(String wireName, String title) {
            this.wireName = wireName;
            this.title = title;
        }

        public String wireName() {
            return wireName;
        }

        public String title() {
            return title;
        }
    }
}
