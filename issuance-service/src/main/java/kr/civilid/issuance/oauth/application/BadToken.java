package kr.civilid.issuance.oauth.application;

/// A signed token that breaks a rule. The message names the rule, never the token.
public final class BadToken extends RuntimeException {

    BadToken(String rule) {
        super(rule, null, false, false);
    }
}
