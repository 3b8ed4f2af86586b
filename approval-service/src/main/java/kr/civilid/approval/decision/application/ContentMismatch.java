package kr.civilid.approval.decision.application;

import kr.civilid.events.catalog.IssuanceId;

/// The sealed content is not the one whose hash travels beside it: nobody can be asked to sign that.
public final class ContentMismatch extends RuntimeException {

    ContentMismatch(IssuanceId id) {
        super("the content of %s does not have the announced hash".formatted(id), null, false, false);
    }
}
