package kr.civilid.registry.did.domain;

import java.util.regex.Pattern;

/// A decentralized identifier by the syntax of DID Core 1.0 §3.1, without path, query or fragment.
public record Did(String value) {

    private static final int LONGEST = 2048;
    private static final Pattern SYNTAX =
            Pattern.compile("did:[a-z0-9]+:(?:(?:[A-Za-z0-9._-]|%[0-9A-Fa-f]{2})*:)*(?:[A-Za-z0-9._-]|%[0-9A-Fa-f]{2})+");

    public Did {
        // The length first: the pattern is only ever run over little.
        if (value.length() > LONGEST || !SYNTAX.matcher(value).matches()) {
            throw new InvalidDid("not a DID");
        }
    }

    public String method() {
        return value.substring(4, value.indexOf(':', 4));
    }

    /// What follows `did:<method>:`.
    public String id() {
        return value.substring(value.indexOf(':', 4) + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
