package kr.civilid.events.catalog;

import java.net.URI;

/// Where the status of one credential copy is found: the entry `idx` of the Token Status List at `uri`
/// (draft-ietf-oauth-status-list, the `status_list` claim).
public record StatusReference(URI uri, int idx) {

    public StatusReference {
        if (idx < 0 || idx >= 1 << 20) {
            throw new IllegalArgumentException("a status index is below 2^20");
        }
    }
}
