package kr.civilid.registry.did.domain;

import java.util.regex.Pattern;

/// A did:webvh taken apart: the self-certifying identifier (SCID) and the address of its log.
public record WebvhDid(String scid, WebAddress address) {

    private static final String PREFIX = "did:webvh:";
    private static final Pattern SCID = Pattern.compile("[1-9A-HJ-NP-Za-km-z]{46}");

    public WebvhDid {
        if (!SCID.matcher(scid).matches()) {
            throw new InvalidDid("the SCID is not 46 base58 characters");
        }
    }

    public static WebvhDid of(Did did) {
        var id = did.id();
        var colon = id.indexOf(':');
        if (!did.method().equals("webvh") || colon < 0) {
            throw new InvalidDid("not did:webvh:<scid>:<domain>");
        }
        return new WebvhDid(id.substring(0, colon), WebAddress.parse(id.substring(colon + 1)));
    }

    /// Any text in place of the SCID: while a log is being begun, its SCID is a placeholder.
    public static String text(String scid, WebAddress address) {
        return PREFIX + scid + ":" + address.inDid();
    }

    public Did did() {
        return new Did(text(scid, address));
    }
}
