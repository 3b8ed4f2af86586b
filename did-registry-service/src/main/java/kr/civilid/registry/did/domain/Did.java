package kr.civilid.registry.did.domain;

import java.util.regex.Pattern;

/// A decentralized identifier by the syntax of DID Core 1.0 §3.1, without path, query or fragment.
public record Did(String value) {

    private static final int LONGEST = 2048;
    /// No repeated groups: the regex engine would go as deep as the text is long.
    private static final Pattern SYNTAX = Pattern.compile("did:[a-z0-9]+:[A-Za-z0-9._:%-]*[A-Za-z0-9._%-]");

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    public Did {
        if (value.length() > LONGEST
                || !SYNTAX.matcher(value).matches()
                || BROKEN_ESCAPE.matcher(value).find()) {
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
