package kr.civilid.issuance.credential.http;

/// Paths below the base URL, as the metadata announces them.
final class Endpoints {

    static final String TOKEN = "/token";
    static final String NONCE = "/nonce";
    static final String CREDENTIAL = "/credential";
    static final String NOTIFICATION = "/notification";
    static final String JWKS = "/jwks";

    private Endpoints() {}
}
