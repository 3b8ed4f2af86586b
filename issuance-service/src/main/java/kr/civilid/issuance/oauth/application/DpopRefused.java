package kr.civilid.issuance.oauth.application;

/// A DPoP proof is missing, wrong, or lacks the server's nonce (RFC 9449 sections 5, 7.1 and 8).
///
/// Endpoints under an access token answer 401 with `WWW-Authenticate: DPoP`, the token endpoint 400.
public final class DpopRefused extends RuntimeException {

    public enum Error {
        INVALID_DPOP_PROOF,
        USE_DPOP_NONCE,
        INVALID_TOKEN
    }

    private final Error error;
    private final String nonce;

    public DpopRefused(Error error, String rule, String nonce) {
        super(rule, null, false, false);
        this.error = error;
        this.nonce = nonce;
    }

    /// As on the wire, e.g. `use_dpop_nonce`.
    public String error() {
        return switch (error) {
            case INVALID_DPOP_PROOF -> "invalid_dpop_proof";
            case USE_DPOP_NONCE -> "use_dpop_nonce";
            case INVALID_TOKEN -> "invalid_token";
        };
    }

    /// For the `DPoP-Nonce` header.
    public String nonce() {
        return nonce;
    }

    public String rule() {
        return String.valueOf(getMessage());
    }
}
