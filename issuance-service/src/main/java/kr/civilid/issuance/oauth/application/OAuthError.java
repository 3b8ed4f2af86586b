package kr.civilid.issuance.oauth.application;

/// An error as OAuth 2 and OpenID4VCI spell it: `error` from their registries, a description for developers that holds
/// nothing of the request.
public final class OAuthError extends RuntimeException {

    /// Each with the HTTP status that its specification gives it.
    public enum Code {
        INVALID_REQUEST(400),
        INVALID_CLIENT(401),
        INVALID_GRANT(400),
        UNSUPPORTED_GRANT_TYPE(400),
        INVALID_AUTHORIZATION_DETAILS(400),
        INVALID_TOKEN(401),
        INVALID_CREDENTIAL_REQUEST(400),
        UNKNOWN_CREDENTIAL_CONFIGURATION(400),
        UNKNOWN_CREDENTIAL_IDENTIFIER(400),
        INVALID_PROOF(400),
        INVALID_NONCE(400),
        INVALID_ENCRYPTION_PARAMETERS(400),
        CREDENTIAL_REQUEST_DENIED(400),
        INVALID_NOTIFICATION_ID(400),
        INVALID_NOTIFICATION_REQUEST(400);

        private final int status;

        Code(int status) {
            this.status = status;
        }
    }

    private final Code code;

    public OAuthError(Code code, String description) {
        super(description, null, false, false);
        this.code = code;
    }

    public Code code() {
        return code;
    }

    public int status() {
        return code.status;
    }

    public String error() {
        return code.name().toLowerCase(java.util.Locale.ROOT);
    }

    public String description() {
        return String.valueOf(getMessage());
    }
}
